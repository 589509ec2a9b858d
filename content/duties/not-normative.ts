/** Why a sentence lays no duty on anybody. */
export type NotNormativeReason = 'purpose' | 'definition' | 'commencement' | 'repeal'

/** The sentences without a duty, by the id that sentences.ts gives them; every other sentence has its rows. */
export const notNormative: Readonly<Record<string, NotNormativeReason>> = {
  'a1.p1.s1': 'purpose',
  'a2.p2.s1': 'definition',
  'a63.p1.s1': 'commencement',
  'a63.p1.s2': 'repeal',
}
