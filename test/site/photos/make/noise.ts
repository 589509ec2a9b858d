import { makePng } from './png.ts'

/** A picture that hardly any encoder makes small: as JPEG more than half a byte for each of side × side pixels. */
export function makeNoise(side: number): Buffer {
  let seed = 1
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    return seed >>> 24
  }
  return makePng({ width: side, height: side, at: () => [next(), next(), next()] })
}
