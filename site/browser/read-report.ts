// Fetched at the first key in the report form: the words for danger; the two small models and the traditional signs come as data beside it.
import { danger as words } from '../../content/words/danger.ts'
import { createDangerDetector, smallThresholds } from '../../search/topics/danger-detector.ts'
import type { PackedModel } from '../../search/topics/model.ts'
import dangerModelUrl from '../../search/topics/models/danger-small.json?url'
import topicModelUrl from '../../search/topics/models/topic.json?url'
import traditionalUrl from '../../search/topics/models/traditional.json?url'
import { createSimplifier } from '../../search/topics/simplifier.ts'
import { createSuggester } from '../../search/topics/suggester.ts'

export interface ReadReport {
  /** What to do first and whom to ring, where the text tells of danger now. */
  readonly danger: { readonly kind: string; readonly text: string; readonly numbers: readonly string[] } | null
  /** Codes of topics, the likeliest first. */
  readonly topics: readonly string[]
}

/** Says what a report says, where it is written: sent nowhere. */
export type ReadText = (text: string) => ReadReport

/** Fetches what it reads with. @throws when they do not come; the next try asks again */
export async function createReader(): Promise<ReadText> {
  const [dangerModel, topicModel, { groups }] = await Promise.all([
    fetchData<PackedModel>(dangerModelUrl),
    fetchData<PackedModel>(topicModelUrl),
    fetchData<{ readonly groups: string }>(traditionalUrl),
  ])
  const simplify = createSimplifier(groups)
  const detectDanger = createDangerDetector(dangerModel, smallThresholds)
  const suggestTopics = createSuggester(topicModel)
  return (written) => {
    const text = simplify(written)
    const danger = detectDanger(text)
    return {
      danger: danger && { ...danger, text: words.kinds[danger.kind] },
      topics: suggestTopics(text).map(({ code }) => code),
    }
  }
}

async function fetchData<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${response.status}`)
  return (await response.json()) as T
}
