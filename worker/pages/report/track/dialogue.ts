import { track as words } from '../../../../content/words/track.ts'
import type { DialogueEntry, MatterForResident } from '../../../matters/types.ts'
import type { View } from '../../fill.ts'
import { formatHour, formatWhen } from '../when.ts'

/** What was said, oldest first; of a sealed matter the places where the browser puts what it opens. */
export function dialogueView({ dialogue, keeping }: MatterForResident): View {
  const format = keeping === 'sealed' ? formatHour : formatWhen
  const entries = dialogue.map((entry) => ({
    iso: entry.at,
    when: format(entry.at),
    title: entry.title,
    theirs: entry.author === 'unit',
    ...saidIn(entry),
  }))
  return { dialogue: entries, hasDialogue: entries.length > 0 }
}

function saidIn(entry: DialogueEntry) {
  const note = entry.outcome ? words.dialogue.outcome(entry.outcomeText) : null
  return { text: entry.text, place: placeOf(entry), note }
}

/** The latest thing that the unit said in answer: what the person is asked about. */
export function answerView({ dialogue }: MatterForResident): View | null {
  const answers = dialogue.filter(({ kind }) => kind === 'reply' || kind === 'notice')
  const last = answers[answers.length - 1]
  return last ? saidIn(last) : null
}

/** The question that waits, with its words and its day. */
export function questionView({ question, dialogue }: MatterForResident): View | null {
  if (!question) return null
  const asked = dialogue.find(({ seq, kind }) => kind === 'question' && seq === question.seq)
  const until = question.isLate ? words.waiting.late(question.dueText) : words.waiting.until(question.dueText)
  return { text: asked?.text ?? null, place: asked ? placeOf(asked) : null, until }
}

/** Names the envelope of a sealed text; null where the text itself is there. */
function placeOf({ author, seq, text }: DialogueEntry): string | null {
  return text === null ? `${author === 'unit' ? 'reply' : 'addition'}-${seq}` : null
}
