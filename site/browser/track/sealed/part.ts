import type { AttachmentHead, Envelope, SealedMatter } from '../../../../worker/contract/sealing.ts'

/** What the server hands the holder of a sealed matter: ciphertext, and where the next addition goes. */
export interface SealedPart {
  readonly matter: string
  readonly reporter: SealedMatter['reporter']
  readonly body: Envelope<'body'>
  readonly contact?: Envelope<'contact'>
  readonly additions: readonly Envelope<'addition'>[]
  readonly replies: readonly Envelope<'reply'>[]
  readonly attachments: readonly AttachmentHead[]
  readonly nextSeq: number
}

/** Of the page that is shown; null for an open matter. */
export function partOf(main: Element): SealedPart | null {
  const text = main.querySelector('[data-sealed]')?.getAttribute('data-sealed') ?? ''
  return text === '' ? null : (JSON.parse(text) as SealedPart)
}
