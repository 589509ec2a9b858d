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

/** After something was told beside the form of the page: the next words go behind it. */
export function putOff(main: Element, part: SealedPart, told: number): void {
  const later: SealedPart = { ...part, nextSeq: part.nextSeq + told }
  main.querySelector('[data-sealed]')?.setAttribute('data-sealed', JSON.stringify(later))
}

/** Of the page that is shown; null for an open matter. */
export function partOf(main: Element): SealedPart | null {
  const text = main.querySelector('[data-sealed]')?.getAttribute('data-sealed') ?? ''
  return text === '' ? null : (JSON.parse(text) as SealedPart)
}
