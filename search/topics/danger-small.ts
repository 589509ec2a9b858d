import { createDangerDetector, type Danger, smallThresholds } from './danger-detector.ts'
import model from './models/danger-small.json' with { type: 'json' }
import { simplify } from './simplify.ts'

const detect = createDangerDetector(model, smallThresholds)

/** As `detectDanger`, from the few signs that say most: small enough to be fetched while somebody writes. */
export const detectDangerSmall = (text: string): Danger | null => detect(simplify(text))
