// Marks that the Worker fills (worker/pages/fill.ts): Mustache with the tags `<!--fill:` and `-->`, always escaped.

/** A marked value, for text and for attributes: `value={fill('value.text')}`. */
export function fill(name: string): string {
  return `<!--fill:${name}-->`
}

/** `text` when the view has `name` (or once per entry, when it is a list); for attributes and `set:html`. */
export function fillIf(name: string, text: string): string {
  return `<!--fill:#${name}-->${text}<!--fill:/${name}-->`
}

/** `text` when the view lacks `name`, or it is empty. */
export function fillUnless(name: string, text: string): string {
  return `<!--fill:^${name}-->${text}<!--fill:/${name}-->`
}
