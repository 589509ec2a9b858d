import { type Chances, openModel } from './model.ts'
import model from './models/paragraph.json' with { type: 'json' }
import { signsOf } from './signs.ts'

let recognise: ((signs: readonly string[]) => Chances) | null = null

/** How likely each paragraph of the law is what a folded question is about, by its id; under `LIST`, all of a body. */
export function paragraphChances(folded: string): Chances {
  recognise ??= openModel(model)
  return recognise(signsOf(folded))
}
