import { dangerNumbers } from '../../content/words/danger.ts'
import { type DangerKind, dangerCueOf } from './danger-cues.ts'
import { dangerSignsOf } from './danger-signs.ts'
import { openModel, type PackedModel } from './model.ts'
import { clausesOf, sentencesOf } from './sentences.ts'

export interface Danger {
  readonly kind: DangerKind
  /** Whom to ring, most urgent first. */
  readonly numbers: readonly string[]
}

/** How likely danger must be, less where the words of the tables are there. */
interface Least {
  readonly plain: number
  readonly cued: number
}

/**
 * A long text is read sentence by sentence, too, so that one cry is not drowned by many words; and clause by clause, for
 * whoever writes commas alone.
 */
export interface DangerThresholds {
  readonly whole: Least
  readonly sentence: Least
  readonly clause: Least
}

/** No chance is as high. */
export const NEVER = 2

/** For the small model, whose chances are coarser. */
export const smallThresholds: DangerThresholds = {
  whole: { plain: 0.3, cued: 0.1 },
  sentence: { plain: 0.4, cued: 0.3 },
  clause: { plain: NEVER, cued: 0.99 },
}

/** Longer texts are read in their first part; the doors limit them before. */
const TEXT_CHARS_MAX = 4000
const NONE = 'none'

/** Detects danger in simplified signs by a model over the kinds of danger and `none`, read once at the first text. */
export function createDangerDetector(
  model: PackedModel,
  { whole, sentence, clause }: DangerThresholds,
): (text: string) => Danger | null {
  let recognise: ReturnType<typeof openModel> | null = null

  function kindIn(text: string, least: Least): DangerKind | null {
    recognise ??= openModel(model)
    const cue = dangerCueOf(text)
    const chances = recognise(dangerSignsOf(text, cue))
    const danger = 1 - (chances.get(NONE) ?? 0)
    if (danger < (cue === null ? least.plain : least.cued)) return null
    const kinds = [...chances].filter(([name]) => name !== NONE).sort(([, a], [, b]) => b - a)
    return (kinds[0]?.[0] ?? null) as DangerKind | null
  }

  return (text) => {
    const read = text.slice(0, TEXT_CHARS_MAX).trim()
    if (read === '') return null
    let kind = kindIn(read, whole)
    for (const part of sentencesOf(read)) kind ??= kindIn(part, sentence)
    for (const part of clausesOf(read)) kind ??= kindIn(part, clause)
    return kind === null ? null : { kind, numbers: dangerNumbers[kind] }
  }
}
