/** An element as a strict reader sees it; `text` is everything that stands in it, in order. */
export type XmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Reads XML without namespaces, comments or sections, as we write it. Throws on anything that is not well-formed. */
export function readXml(source: string): XmlElement {
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '')
  if (body === source) throw new Error('no XML declaration')
  const stack: Open[] = [{ name: '', attributes: {}, children: [], text: '' }]
  for (const [, text = '', tag] of body.matchAll(/([^<]*)(?:<([^>]*)>|$)/g)) {
    const top = stack[stack.length - 1] as Open
    top.text += decode(text)
    if (stack.length === 1 && text.trim() !== '') throw new Error(`text outside the root: ${text}`)
    if (tag === undefined) continue
    if (tag.startsWith('/')) close(stack, tag.slice(1))
    else {
      stack.push(open(tag.replace(/\/$/, '')))
      if (tag.endsWith('/')) close(stack, (stack[stack.length - 1] as Open).name)
    }
  }
  const [document] = stack
  if (stack.length !== 1 || document?.children.length !== 1) throw new Error('not exactly one root that is closed')
  return document.children[0] as XmlElement
}

/** Every element of a tree, the outer before the inner. */
export function elementsOf(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(elementsOf)]
}

function open(tag: string): Open {
  const match = /^([A-Za-z][\w.-]*)((?:\s+[A-Za-z][\w:.-]*="[^"<]*")*)$/.exec(tag)
  if (!match) throw new Error(`not a tag: <${tag}>`)
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of (match[2] ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name in attributes) throw new Error(`${name} twice in <${tag}>`)
    attributes[name] = decode(value)
  }
  return { name: match[1] ?? '', attributes, children: [], text: '' }
}

function close(stack: Open[], name: string): void {
  const element = stack.pop() as Open
  const parent = stack[stack.length - 1]
  if (!parent || element.name !== name) throw new Error(`</${name}> closes <${element.name}>`)
  parent.children.push(element)
  parent.text += element.text
}

function decode(text: string): string {
  return text.replace(/&([^;&\s]*);?/g, (whole, name: string) => {
    const sign = whole.endsWith(';') ? entities[name] : undefined
    if (sign === undefined) throw new Error(`not an entity: ${whole}`)
    return sign
  })
}
