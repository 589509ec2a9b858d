import { offerPhotos } from '../photos/offer.ts'
import type { Held } from './held.ts'
import { type OpenPicture, offerPictures } from './pictures.ts'
import { partOf, putOff } from './sealed/part.ts'

/** What a shown page offers beyond its text: sealed words, pictures to look at, pictures to send. */
export async function openMore(main: Element, held: Held, fingerprint: string): Promise<void> {
  const proof = async () => ({ handle: held.receipt.handle, auth: held.auth })
  const part = partOf(main)
  if (!part) {
    offerPhotos(main, proof)
    offerPictures(main, held, openPlain)
    return
  }
  const [{ openPage }, { pictureOpener }, { sealedSender }] = await Promise.all([
    import('./sealed/open-page.ts'),
    import('./sealed/open-picture.ts'),
    import('./sealed/send-photo.ts'),
  ])
  offerPhotos(
    main,
    proof,
    sealedSender(part, held, fingerprint, (told) => putOff(main, part, told)),
  )
  const opener = await openPage(main, part, held, fingerprint)
  if (opener) offerPictures(main, held, pictureOpener(part, opener))
}

const openPlain: OpenPicture = async (_number, chunks, type) => new Blob([...chunks], { type })
