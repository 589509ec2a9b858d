/** A piece of XML that is whole; a plain string is text and gets escaped when it is put into an element. */
export type Xml = { readonly markup: string }

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** An element with its attributes and children. Children that are all elements stand on lines of their own. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly (Xml | string)[] = [],
): Xml {
  const open =
    name +
    Object.entries(attributes)
      .map(([key, value]) => ` ${key}="${escapeText(value)}"`)
      .join('')
  if (children.length === 0) return { markup: `<${open}/>` }
  // Where people read, a line break would be a space among the words.
  const isRunning = name === 'p' || children.some((child) => typeof child === 'string')
  const inner = children.map((child) => (typeof child === 'string' ? escapeText(child) : child.markup))
  return { markup: isRunning ? `<${open}>${inner.join('')}</${name}>` : `<${open}>\n${inner.join('\n')}\n</${name}>` }
}

/** A file of XML. */
export function xmlFile(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.markup}\n`
}

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign)
}
