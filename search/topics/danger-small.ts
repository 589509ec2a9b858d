import { createDangerDetector, smallThresholds } from './danger-detector.ts'
import model from './models/danger-small.json' with { type: 'json' }

/** As `detectDanger`, from the few signs that say most: small enough to be fetched while somebody writes. */
export const detectDangerSmall = createDangerDetector(model, smallThresholds)
