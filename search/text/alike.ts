import { blurSound, type Variants } from './variants.ts'

/** How a typed character stands to one of the law; `near` are readings that dialects do not tell apart. */
export type SignLikeness = 'same' | 'homophone' | 'shape' | 'near'

/** Every character of some that a typed one may be taken for; of several likenesses the closest. */
export type Likenesses = (typed: string) => ReadonlyMap<string, SignLikeness>

const NONE: readonly string[] = []

/** @param signs the characters that can be meant, each once */
export function createLikenesses(signs: readonly string[], { soundsOf, looksOf }: Variants): Likenesses {
  const bySound = new Map<string, string[]>()
  const byBlur = new Map<string, string[]>()
  for (const sign of signs) {
    for (const sound of soundsOf(sign)) {
      add(bySound, sound, sign)
      add(byBlur, blurSound(sound), sign)
    }
  }
  return (typed) => {
    const alike = new Map<string, SignLikeness>()
    const own = soundsOf(typed)
    for (const sound of own) for (const sign of byBlur.get(blurSound(sound)) ?? NONE) alike.set(sign, 'near')
    for (const sign of looksOf(typed)) alike.set(sign, 'shape')
    for (const sound of own) for (const sign of bySound.get(sound) ?? NONE) alike.set(sign, 'homophone')
    return alike.set(typed, 'same')
  }
}

function add(groups: Map<string, string[]>, key: string, sign: string): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [sign])
  else group.push(sign)
}
