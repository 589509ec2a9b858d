import type { APIRoute } from 'astro'

const book = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 28 28"><path fill="#fcfcfa" d="M0 0h28v28H0z"/><path fill="none" stroke="#a0281b" stroke-width="2" d="M5 24V4h7v20M16 24V4h7v20M8.5 4v18M19.5 4v18M1.5 13h25"/></svg>`

/** The bound book of the masthead. */
export const GET: APIRoute = () => new Response(book, { headers: { 'Content-Type': 'image/svg+xml' } })
