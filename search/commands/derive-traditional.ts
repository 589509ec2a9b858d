// Writes search/topics/models/traditional.json: node search/commands/derive-traditional.ts
// To be run before derive-models.ts when content/questions or the law changes.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Converter } from 'opencc-js'
import { alphabetOf, listTraditional } from './derive-variants.ts'
import { readMessages, readQuestions } from './questions.ts'

const HAN = /\p{Script=Han}/u

/** Groups parted by spaces: a character of the law, its everyday words or an everyday question, and its other forms. */
export function deriveTraditional(questions = [...readQuestions(), ...readMessages()]): { readonly groups: string } {
  const convert = Converter({ from: 't', to: 'cn' })
  const asked = questions.flatMap(({ q }) => Array.from(q)).filter((sign) => HAN.test(sign))
  return { groups: listTraditional(new Set([...alphabetOf(), ...asked.map((sign) => convert(sign))])) }
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(
    new URL('../topics/models/traditional.json', import.meta.url),
    `${JSON.stringify(deriveTraditional(), null, 1)}\n`,
  )
