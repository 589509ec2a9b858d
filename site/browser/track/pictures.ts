import { track as words } from '../../../content/words/track.ts'
import { decodePixels } from '../photos/decode.ts'
import { drawUpright } from '../photos/draw.ts'
import type { Bytes } from '../sealing/bytes.ts'
import type { Held } from './held.ts'

/** Puts a picture together out of its chunks; a sealed one is opened on the way. */
export type OpenPicture = (number: number, chunks: readonly Bytes[], type: string) => Promise<Blob>

/** Pixels: enough for a wide screen, little for an old phone's memory. */
const sideMax = 1600

/** Buttons that fetch a picture when it is asked for: it costs data, and somebody may look over the shoulder. */
export function offerPictures(main: Element, held: Held, open: OpenPicture): void {
  for (const button of Array.from(main.querySelectorAll<HTMLButtonElement>('[data-picture]'))) {
    button.hidden = false
    button.addEventListener('click', () => {
      button.disabled = true
      const said = button.parentElement?.querySelector('[data-said]')
      if (said) said.textContent = words.opening
      showPicture(button, held, open).then(
        () => {
          if (said) said.textContent = ''
          button.hidden = true
        },
        () => {
          button.disabled = false
          if (said) said.textContent = words.dialogue.closed
        },
      )
    })
  }
}

/** Drawn, not linked: no address of it exists that somebody could open again. */
async function showPicture(button: HTMLButtonElement, held: Held, open: OpenPicture): Promise<void> {
  const number = Number(button.getAttribute('data-picture'))
  const count = Number(button.getAttribute('data-chunks'))
  const chunks: Bytes[] = []
  for (let seq = 0; seq < count; seq++) chunks.push(await fetchChunk(number, seq, held))
  const pixels = await decodePixels(await open(number, chunks, button.getAttribute('data-type') ?? ''))
  try {
    const { canvas } = drawUpright(pixels, 1, sideMax)
    canvas.className = 'shown'
    canvas.setAttribute('role', 'img')
    canvas.setAttribute('aria-label', words.mine.picture(number))
    button.after(canvas)
  } finally {
    pixels.release()
  }
}

async function fetchChunk(number: number, seq: number, { receipt, auth }: Held): Promise<Bytes> {
  const answer = await fetch(`/api/matters/attachments/${number}/${seq}`, {
    headers: { 'X-Handle': receipt.handle, 'X-Auth': auth },
    credentials: 'omit',
    cache: 'no-store',
  })
  if (!answer.ok) throw new Error('no chunk')
  return new Uint8Array(await answer.arrayBuffer())
}
