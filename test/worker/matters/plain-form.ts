import type { TestHome } from '../../support/home.ts'

/** A whole set of answers to the report form. */
export const answers = {
  kind: 'complaint',
  text: '楼道里一直有人给电动车充电，和物业说过三次了。',
  topic: 'housing-estate',
  city: '360100',
  county: '360102',
  township: '360102002',
  aboutUnit: 'no',
  name: '张女士',
  phone: '13800138000',
}

export const titleOf = (html: string) => /<title>([^<]*)</.exec(html)?.[1] ?? ''

/** The answers that a page carries along. */
export const hidden = (html: string) =>
  Object.fromEntries(
    [...html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]),
  )

/** Posts as a browser without script does; the page's text and the response. */
export async function submit(
  home: TestHome,
  path: string,
  fields: Record<string, string>,
): Promise<[string, Response]> {
  const response = await home.submit(path, fields)
  return [await response.text(), response]
}
