/** The address that names the version: it stays when the law is amended. Without a number that of the whole text. */
export function permanentAddress(version: string, number?: number): string {
  return number === undefined ? `/law/${version}/` : `/law/${version}/art/${number}`
}

/** Where one reads what a version changed. */
export function changesAddress(version: string): string {
  return `/law/${version}/changes/`
}
