import * as z from 'zod/mini'

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`)))

/** What `X-Work` holds once it is decoded. Nothing else may stand in it: all of it is signed or recomputed. */
export const workSchema = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string().check(z.maxLength(20)),
      cost: z.int(),
      data: z.strictObject({ until: z.int() }),
      keyLength: z.int(),
      keyPrefix: hex(16),
      keySignature: hex(32),
      nonce: hex(16),
      salt: hex(16),
    }),
    signature: hex(32),
  }),
  solution: z.strictObject({ counter: z.int(), derivedKey: hex(32), time: z.optional(z.number()) }),
})
