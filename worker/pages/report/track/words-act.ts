import { track as words } from '../../../../content/words/track.ts'
import { doOnce } from '../../../public/dialogue.ts'
import type { Act } from './act.ts'
import { asHolder } from './look.ts'
import type { Posted } from './posted.ts'
import { showState } from './state.ts'

/**
 * An act that says something: in the open, or sealed in the browser; which of them, the matter decides.
 * @param openField what the API calls the words in the open
 */
export function wordsAct(
  name: 'add' | 'answer' | 'not-solved' | 'correct',
  openField: 'text' | 'note' = 'text',
): Pick<Act, 'name' | 'take'> {
  return {
    name,
    take: async (home, posted) => {
      const input = { ...posted.proof, ...saidIn(posted, openField) }
      const matter = await asHolder(home, posted, () => doOnce(home, name, posted.key, input))
      return showState(home, posted.proof, matter, words.acts[name].done)
    },
  }
}

/** The browser puts the envelope, and the heads of pictures that go with it, in the place of the words. */
function saidIn({ text, envelope, attachments }: Posted, openField: string): object {
  if (envelope === '') return { [openField]: text }
  const heads = parse(attachments)
  return { addition: parse(envelope), ...(heads !== undefined && { attachments: heads }) }
}

/** What is no JSON fails the schema like anything else that does not fit. */
function parse(text: string): unknown {
  if (text === '') return undefined
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
