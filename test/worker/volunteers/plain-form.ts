import type { TestHome } from '../../support/home.ts'

export type Fields = Record<string, string | readonly string[]>

/** A page as a browser without script has it: the forms with their hidden and filled fields. */
export interface PlainPage {
  readonly status: number
  readonly html: string
  readonly headers: Headers
  readonly title: string
  /** Sends the form of this address with further fields, as pressing a button does. */
  send(action: string, fields: Fields): Promise<PlainPage>
}

export async function open(home: TestHome, path: string): Promise<PlainPage> {
  return pageOf(home, await home.request(path))
}

async function pageOf(home: TestHome, response: Response): Promise<PlainPage> {
  const html = await response.text()
  const send = async (action: string, fields: Fields) => {
    const form = html
      .split('<form')
      .find((part) => part.includes(`action="${action}"`) && part.includes(button(fields)))
    if (form === undefined) throw new Error(`no form ${action} on ${titleOf(html)}`)
    return pageOf(home, await home.submit(action, { ...hiddenOf(form), ...fields }))
  }
  return { status: response.status, html, headers: response.headers, title: titleOf(html), send }
}

/** A page may have two forms for one address: the button pressed tells which. */
const button = (fields: Fields) => (typeof fields.go === 'string' ? `value="${fields.go}"` : '')
const titleOf = (html: string) => decode(/<title>([^<]*)</.exec(html)?.[1] ?? '')

function hiddenOf(form: string): Record<string, string[]> {
  const fields: Record<string, string[]> = {}
  for (const [tag] of (form.split('</form>')[0] ?? '').matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)) {
    const name = /name="([^"]*)"/.exec(tag)?.[1] ?? ''
    const value = decode(/value="([^"]*)"/.exec(tag)?.[1] ?? '')
    fields[name] = [...(fields[name] ?? []), value]
  }
  return fields
}

export function decode(text: string): string {
  const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
  return text
    .replace(/&#x2F;/g, '/')
    .replace(/&#x3D;/g, '=')
    .replace(/&#x60;/g, '`')
    .replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity)
}
