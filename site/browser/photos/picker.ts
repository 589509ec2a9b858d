import { PortalFault } from '../send.ts'
import { PhotoFault, UploadFault } from './fault.ts'
import { photoLimits } from './limits.ts'
import { preparePhoto } from './prepare.ts'
import type { Proof, SendPhoto } from './send-photo.ts'
import { type Item, newItem, type PhotoWords, say, showItems } from './sheet.ts'
import type { Photo } from './types.ts'

/** The places of site/parts/Photos. */
interface Places {
  readonly file: HTMLInputElement
  readonly choose: HTMLElement
  readonly list: HTMLElement
  readonly error: HTMLElement
  readonly send: HTMLButtonElement
  readonly stop: HTMLButtonElement
  readonly said: HTMLElement
}

/** Choosing, looking, taking away, sending: up to three pictures of a matter. Nothing is sent before the press. */
export class Picker {
  private readonly places: Places
  private readonly words: PhotoWords
  private readonly proof: () => Promise<Proof>
  /** How many the matter has already. */
  private readonly before: number
  private readonly sendPhoto: SendPhoto
  private items: Item[] = []
  private isBusy = false
  private sending: AbortController | null = null
  /** Pictures chosen while another is being prepared wait for it. */
  private line: Promise<void> = Promise.resolve()

  constructor(places: Places, words: PhotoWords, proof: () => Promise<Proof>, before: number, sendPhoto: SendPhoto) {
    this.places = places
    this.words = words
    this.proof = proof
    this.before = before
    this.sendPhoto = sendPhoto
    places.file.addEventListener('change', () => this.take())
    places.send.addEventListener('click', () => void this.sendAll())
    places.stop.addEventListener('click', () => this.sending?.abort())
    window.addEventListener('offline', () => this.tellSending())
    window.addEventListener('online', () => this.tellSending())
  }

  private take(): void {
    const { file } = this.places
    const chosen = Array.from(file.files ?? [])
    // Emptied, so that the same picture can be chosen again after it was taken away.
    file.value = ''
    this.line = this.line.then(() => this.prepare(chosen))
  }

  private async prepare(chosen: readonly File[]): Promise<void> {
    if (this.isBusy || chosen.length === 0) return
    this.isBusy = true
    this.show()
    this.fail('')
    this.tell(this.words.preparing)
    try {
      for (const one of chosen) {
        if (this.free() === 0) throw new PhotoFault('too-many')
        const photo = await preparePhoto(one)
        if (this.items.some((item) => isSame(item.photo, photo))) throw new PhotoFault('same')
        this.items = [...this.items, await newItem(photo)]
      }
      this.tell(say(this.words.ready, { n: this.waiting().length }))
    } catch (error) {
      this.tell('')
      this.fail(this.words.reasons[error instanceof PhotoFault ? error.reason : 'undecodable'])
    }
    this.isBusy = false
    this.show()
  }

  private remove(item: Item): void {
    this.items = this.items.filter((one) => one !== item)
    this.fail('')
    this.tell(this.words.removed)
    this.show()
    this.places.file.focus()
  }

  private async sendAll(): Promise<void> {
    if (this.isBusy) return
    this.isBusy = true
    this.sending = new AbortController()
    this.fail('')
    this.tellSending()
    this.show()
    this.places.stop.focus()
    try {
      const proof = await this.proof()
      for (const item of this.waiting()) await this.sendOne(proof, item, this.sending.signal)
      this.tell(`${this.received()} ${this.words.done}`)
    } catch (error) {
      this.tell(this.items.some(({ stored }) => stored) ? this.received() : '')
      this.fail(this.sentenceOf(error))
    }
    this.sending = null
    this.isBusy = false
    this.show()
    // The button that was pressed is gone.
    const { send, said } = this.places
    if (send.hidden) said.focus()
    else send.focus()
  }

  private async sendOne(proof: Proof, item: Item, signal: AbortSignal): Promise<void> {
    const onProgress = ({ stored, chunks }: { stored: number; chunks: number }) => {
      item.percent = Math.round((100 * stored) / chunks)
      this.show()
    }
    await this.sendPhoto(proof, item.photo, onProgress, signal)
    item.stored = true
    this.tell(this.received())
    this.show()
  }

  private sentenceOf(error: unknown): string {
    if (error instanceof UploadFault) return this.words.uploads[error.reason]
    if (error instanceof PortalFault && error.message) return error.message
    return this.words.uploads[this.sending?.signal.aborted ? 'stopped' : 'network']
  }

  /** Shows where it stands. */
  show(): void {
    const { file, choose, list, send, stop } = this.places
    const sending = this.sending !== null
    const waiting = this.waiting().length
    showItems(list, this.items, this.words, sending ? null : (item) => this.remove(item))
    file.disabled = sending || this.free() === 0
    choose.hidden = file.disabled
    choose.textContent = this.items.length > 0 ? this.words.another : this.words.label
    send.hidden = this.isBusy || waiting === 0
    send.textContent = this.items.some(({ stored, percent }) => !stored && percent > 0)
      ? this.words.again
      : this.words.send
    stop.hidden = !sending
  }

  /** `2/3`: of those chosen here, how many the server has. */
  private received(): string {
    return say(this.words.received, { n: this.items.length - this.waiting().length, all: this.items.length })
  }

  private waiting(): Item[] {
    return this.items.filter(({ stored }) => !stored)
  }

  private free(): number {
    return Math.max(0, photoLimits.countMax - this.before - this.items.length)
  }

  private tellSending(): void {
    if (this.sending) this.tell(navigator.onLine === false ? this.words.waiting : this.words.sending)
  }

  private tell(sentence: string): void {
    this.places.said.textContent = sentence
  }

  private fail(sentence: string): void {
    const { error, file } = this.places
    error.textContent = sentence
    error.hidden = sentence === ''
    file.setAttribute('aria-invalid', String(sentence !== ''))
  }
}

function isSame(one: Photo, other: Photo): boolean {
  return one.bytes.length === other.bytes.length && one.bytes.every((byte, index) => byte === other.bytes[index])
}
