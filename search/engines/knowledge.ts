import type { EverydayWord } from '../text/everyday.ts'
import type { VariantMaps } from '../text/variants.ts'

/** What an engine knows beside its documents; without it, only what stands in them is found. */
export interface Knowledge {
  /** The everyday words of `content/words/lexicon`. */
  readonly everyday: readonly EverydayWord[]
  /** The maps of `search/text/variants.json`. */
  readonly variants: VariantMaps
}
