import { accidentsCues } from './danger-cues-accidents.ts'
import { bodiesCues } from './danger-cues-bodies.ts'
import { peopleCues } from './danger-cues-people.ts'
import { wrongsCues } from './danger-cues-wrongs.ts'

/**
 * How people write of danger now. The tables are pieces of regular expressions over folded text (half width,
 * simplified, without spaces); no look-behind, which Safari 13 does not know. `strong`: danger by itself unless the
 * sentence is a question of rules. `weak`: with a word of now, or told as a plain statement. The order is that of urgency.
 */
export const dangerCues = {
  'self-harm': peopleCues['self-harm'],
  violence: peopleCues.violence,
  fire: accidentsCues.fire,
  leak: accidentsCues.leak,
  traffic: accidentsCues.traffic,
  rescue: accidentsCues.rescue,
  medical: bodiesCues.medical,
  missing: peopleCues.missing,
  crime: wrongsCues.crime,
  fraud: wrongsCues.fraud,
} as const
