/** Addresses of the desk that are built: only these are linked. */
export const built = Object.keys(import.meta.glob(['./*.astro', './*/index.astro'])).map(
  (file) => `/staff${file.slice(1).replace(/(\/index)?\.astro$/, '')}/`,
)
