/** Traditional characters become simplified ones, one by one, so that positions stay. */
export type Simplify = (text: string) => string

/** @param groups parted by spaces: a simplified character and the other forms of it, as `models/traditional.json` has them */
export function createSimplifier(groups: string): Simplify {
  const simple = new Map<string, string>()
  for (const group of groups.split(' ')) {
    const [usual = '', ...forms] = Array.from(group)
    for (const form of forms) simple.set(form, usual)
  }
  return (text) => Array.from(text, (sign) => simple.get(sign) ?? sign).join('')
}
