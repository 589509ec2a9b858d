import { dangerNumbers } from '../../content/words/danger.ts'
import { type DangerKind, dangerCueOf } from './danger-cues.ts'
import { dangerSignsOf } from './danger-signs.ts'
import { type Chances, openModel } from './model.ts'
import model from './models/danger.json' with { type: 'json' }

export type { DangerKind } from './danger-cues.ts'

export interface Danger {
  readonly kind: DangerKind
  /** Whom to ring, most urgent first. */
  readonly numbers: readonly string[]
}

/** Longer texts are read in their first part; the doors limit them before. */
const TEXT_CHARS_MAX = 4000
/** A long text is read sentence by sentence, too, so that one cry is not drowned by many words. */
const SENTENCES = /[。！？!?\n；;]+/
const SENTENCE_CHARS_MIN = 4
/** How likely danger must be in the whole text and in one sentence of it: less where the words of the tables are there. */
const WHOLE = { plain: 0.4, cued: 0.12 }
const SENTENCE = { plain: 0.5, cued: 0.3 }
const NONE = 'none'

let recognise: ((signs: readonly string[]) => Chances) | null = null

function sentencesOf(text: string): string[] {
  const parts = text.split(SENTENCES).filter((part) => part.length >= SENTENCE_CHARS_MIN)
  return parts.length > 1 ? parts : []
}

function kindIn(text: string, least: typeof WHOLE): DangerKind | null {
  recognise ??= openModel(model)
  const cue = dangerCueOf(text)
  const chances = recognise(dangerSignsOf(text, cue))
  const danger = 1 - (chances.get(NONE) ?? 0)
  if (danger < (cue === null ? least.plain : least.cued)) return null
  const kinds = [...chances].filter(([name]) => name !== NONE).sort(([, a], [, b]) => b - a)
  return (kinds[0]?.[0] ?? null) as DangerKind | null
}

/**
 * Whether a message tells of danger now, and whom to ring: tables of words, and what was learned from everyday
 * messages. Pure: the same in the browser and in the Worker. It leans towards finding: a question of rules answered with
 * telephone numbers does less harm than a cry for help unheard.
 */
export function detectDanger(text: string): Danger | null {
  const read = text.slice(0, TEXT_CHARS_MAX).trim()
  if (read === '') return null
  let kind = kindIn(read, WHOLE)
  for (const sentence of sentencesOf(read)) kind ??= kindIn(sentence, SENTENCE)
  return kind === null ? null : { kind, numbers: dangerNumbers[kind] }
}
