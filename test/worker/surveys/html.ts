/** Reading the pages of the survey as a browser without script would. */
const plain = (text: string) =>
  text
    .replace(/&quot;/g, '"')
    .replace(/&#x2F;/g, '/')
    .replace(/&#x3D;/g, '=')
    .replace(/&amp;/g, '&')

/** The hidden fields of a page, as a browser would send them. */
export function hiddenOf(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, plain(value)]))
}
export const text = (html: string) => html.replace(/<script[\s\S]*?<\/script>/g, '').replace(/<[^>]+>/g, '')
export const checkedIn = (html: string) =>
  [...html.matchAll(/value="([^"]+)" id="[^"]+" checked/g)].map(([, value = '']) => value)
export const optionsIn = (html: string) =>
  [...html.matchAll(/name="choice" value="([^"]+)" id="/g)].map(([, value = '']) => value)

export const start = '/survey/2026-open/'
export const checkPage = '/survey/2026-open/check/'
export type Fields = Record<string, string | readonly string[]>
