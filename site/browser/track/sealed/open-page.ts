import { track as words } from '../../../../content/words/track.ts'
import { openAddition } from '../../sealing/additions.ts'
import type { Directory } from '../../sealing/directory.ts'
import { SealingFault } from '../../sealing/fault.ts'
import { openBody, openContact } from '../../sealing/open.ts'
import type { Opener } from '../../sealing/recipients.ts'
import { openReply } from '../../sealing/replies.ts'
import { openReporter } from '../../sealing/reporter.ts'
import type { Held } from '../held.ts'
import type { SealedPart } from './part.ts'
import { fetchDirectory } from './units.ts'

/**
 * Opens what a page brings with the key that the code opens, and writes it into the marked places as text, never as
 * markup. What does not open says so in its place. @returns the key, for pictures
 */
export async function openPage(
  main: Element,
  part: SealedPart,
  held: Held,
  fingerprint: string,
): Promise<Opener<'reporter'> | null> {
  const opener = await openReporter(part.matter, part.reporter, held.receipt).catch(() => null)
  if (!opener) {
    for (const place of Array.from(main.querySelectorAll('[data-open]'))) place.textContent = words.dialogue.closed
    return null
  }
  await Promise.all([
    fill(main, 'body', async () => (await openBody(part, opener)).text),
    fill(main, 'contact', () => contactText(part, opener)),
    ...part.additions.map((envelope) =>
      fill(
        main,
        `addition-${envelope.seq}`,
        async () => (await openAddition(placeOf(part, envelope), envelope, opener)).text,
      ),
    ),
    fillReplies(main, part, opener, fingerprint),
  ])
  return opener
}

function placeOf({ matter }: SealedPart, { seq }: { readonly seq: number }) {
  return { matter, seq }
}

async function contactText(part: SealedPart, opener: Opener<'reporter'>): Promise<string> {
  const contact = await openContact(part, opener)
  return [contact?.name, contact?.phone].filter(Boolean).join(' ') || words.mine.noContact
}

/** Replies are believed by their signatures alone: root, unit, member. */
async function fillReplies(
  main: Element,
  part: SealedPart,
  opener: Opener<'reporter'>,
  fingerprint: string,
): Promise<void> {
  if (part.replies.length === 0) return
  let directory: Directory | null = null
  try {
    directory = await fetchDirectory(part, fingerprint)
  } catch {
    // Without the units' keys nothing can be believed: each place says that it cannot be opened here.
  }
  const { replies } = part
  await Promise.all(
    replies.map((envelope) =>
      fill(main, `reply-${envelope.seq}`, async () => {
        if (!directory) throw new SealingFault('root')
        const reply = await openReply(placeOf(part, envelope), envelope, opener, directory)
        sign(main, envelope.seq, reply.shownAs)
        return reply.text
      }),
    ),
  )
}

function sign(main: Element, seq: number, shownAs: string): void {
  const note = main.querySelector<HTMLElement>(`[data-said="reply-${seq}"] [data-by]`)
  if (!note) return
  note.textContent = words.dialogue.signed(shownAs)
  note.hidden = false
}

async function fill(main: Element, name: string, open: () => Promise<string>): Promise<void> {
  const places = Array.from(main.querySelectorAll(`[data-open="${name}"]`))
  if (places.length === 0) return
  const text = await open().catch((fault: unknown) => sentenceOf(fault))
  for (const place of places) place.textContent = text
}

function sentenceOf(fault: unknown): string {
  const isForged = fault instanceof SealingFault && (fault.reason === 'signature' || fault.reason === 'epoch')
  return isForged ? words.dialogue.unsigned : words.dialogue.closed
}
