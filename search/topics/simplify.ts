import traditional from './models/traditional.json' with { type: 'json' }

const simple = new Map<string, string>()
for (const group of traditional.groups.split(' ')) {
  const [usual = '', ...forms] = Array.from(group)
  for (const form of forms) simple.set(form, usual)
}

/** Traditional characters become simplified ones, one by one, so that positions stay. */
export function simplify(text: string): string {
  return Array.from(text, (sign) => simple.get(sign) ?? sign).join('')
}
