import { createDangerDetector, type DangerThresholds } from './danger-detector.ts'
import model from './models/danger-small.json' with { type: 'json' }

export const smallThresholds: DangerThresholds = {
  whole: { plain: 0.3, cued: 0.1 },
  sentence: { plain: 0.4, cued: 0.3 },
}

/** As `detectDanger`, from the few signs that say most: small enough to be fetched while somebody writes. */
export const detectDangerSmall = createDangerDetector(model, smallThresholds)
