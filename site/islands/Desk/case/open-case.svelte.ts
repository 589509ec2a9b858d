import { staffCase as words } from '../../../../content/words/staff/case.ts'
import type { DeskAction, MatterForHandler, MatterSummary, RevealedContact } from '../../../../worker/contract/desk.ts'
import type { SessionView } from '../../../../worker/contract/staff.ts'
import { holdToken, readStaff, StaffFault } from '../../../browser/staff/ask.ts'
import type { Ring } from '../../../browser/staff/ring.ts'
import { toSignIn } from '../../../browser/staff/session.ts'
import { type Act, actForms } from './act-forms.ts'
import { changesBetween } from './changes.ts'
import type { Delivered, Parcel } from './deliver.ts'
import { type Draft, type DraftMistakes, draftOf, keepDraft, keptDraft, mistakesIn } from './draft.ts'
import type { Names } from './names.ts'
import type { Opened } from './open-matter.ts'
import { outbox } from './outbox.svelte.ts'
import { isQuiet, stepped } from './stepped.ts'
import { type Trouble, troubleOf } from './trouble.ts'
import { dayOf } from './when.ts'

type OnChange = (matter: Partial<MatterSummary> | null) => void
type Phase = 'loading' | 'shown' | 'failed' | 'gone' | 'moved'

const noMistakes: DraftMistakes = {}

const held = new Map<string, OpenCase>()

/** The one that is open already while a reply of it waits to go out; else a fresh one. */
export function caseFor(id: string, onchange: OnChange): OpenCase {
  const found = outbox.has(id) ? held.get(id) : undefined
  const one = found ?? new OpenCase(id)
  one.onchange = onchange
  // What was opened of the others is forgotten, but for those whose reply waits.
  for (const other of Array.from(held.keys())) if (!outbox.has(other)) held.delete(other)
  held.set(id, one)
  outbox.forget(id)
  return one
}

/** One matter as it is open on the desk: what is shown of it, what is being written about it, what became of that. */
export class OpenCase {
  readonly id: string
  phase = $state<Phase>('loading')
  view = $state.raw<MatterForHandler | null>(null)
  names = $state.raw<Names | null>(null)
  opened = $state.raw<Opened | null>(null)
  ring = $state.raw<Ring | null>(null)
  /** Whether it is on the page now. */
  isShown = true
  draft = $state<Draft | null>(null)
  mistakes = $state.raw<DraftMistakes>(noMistakes)
  isBusy = $state(false)
  /** What was done, said once. */
  told = $state('')
  trouble = $state.raw<Trouble | null>(null)
  changes = $state.raw<readonly string[]>([])
  revealed = $state.raw<RevealedContact | null>(null)
  onchange: OnChange = () => {}
  #carried: Draft | null = null
  /** What was packed, and for which words: a lost answer sends the very same again. */
  #packed: { readonly parcel: Parcel; readonly of: string } | null = null

  constructor(id: string) {
    this.id = id
    this.draft = keptDraft(id)
  }

  get isSealed(): boolean {
    return this.view?.keeping === 'sealed'
  }

  /** Whether words to the person, or a note, can be written now. */
  get canWrite(): boolean {
    return !this.isSealed || Boolean(this.opened?.reporter)
  }

  /** Fetches it: that is a read, which the person sees. */
  async load(): Promise<void> {
    try {
      const view = await readStaff<MatterForHandler>(`/matters/${this.id}`)
      await this.#show(view)
      this.phase = 'shown'
    } catch (error) {
      this.#failToLoad(error)
    }
  }

  /** Opens what is sealed, as soon as there are keys. */
  async unlock(ring: Ring | null): Promise<void> {
    this.ring = ring
    await this.#open()
  }

  choose(act: Act): void {
    this.told = ''
    this.trouble = null
    this.changes = []
    this.mistakes = noMistakes
    this.draft = draftOf(act, this.draft ?? this.#carried, this.view?.unit ?? '')
    this.#carried = null
  }

  /** What was written for a step that cannot be taken any more is carried over to the next one. */
  cancel(): void {
    this.#carried = this.draft && !this.mayDo(this.draft.act) ? { ...this.draft } : null
    this.draft = null
    this.mistakes = noMistakes
    this.trouble = null
    this.changes = []
    keepDraft(this.id, null)
  }

  /** Sends what is written, or holds it for a minute where it goes to the person. @returns whether it was in order */
  async submit(line: string): Promise<boolean> {
    const { draft, view } = this
    if (!draft || !view || this.isBusy) return true
    this.mistakes = mistakesIn(draft)
    if (Object.keys(this.mistakes).length > 0) return false
    keepDraft(this.id, { ...draft })
    this.told = ''
    this.trouble = null
    this.changes = []
    if (!actForms[draft.act].holds) await this.#send(view, { ...draft })
    else outbox.put(this.id, line, () => this.#sendLater(view, { ...draft }))
    return true
  }

  /** Adds a note for colleagues; told beside the note, not beside the next step. @returns why it was not stored, or '' */
  async writeNote(text: string): Promise<string> {
    const { view, ring, opened } = this
    if (!view || this.isBusy) return ''
    this.told = ''
    await this.#attempt(`note ${text} ${view.version}`, async () => {
      const { packNote } = await import('./deliver.ts')
      return packNote({ view, ring, opened }, text)
    })
    const why = this.trouble?.sentence ?? ''
    this.trouble = null
    this.changes = []
    return why
  }

  hideRevealed(): void {
    this.revealed = null
  }

  mayDo(action: DeskAction): boolean {
    return this.view?.mayDo.includes(action) ?? false
  }

  /** @returns why it was not sent, when this matter is not there any more to say so */
  async #sendLater(view: MatterForHandler, draft: Draft): Promise<string> {
    await this.#send(view, draft)
    return this.isShown ? '' : (this.trouble?.sentence ?? '')
  }

  async #send(view: MatterForHandler, draft: Draft): Promise<void> {
    const { ring, opened } = this
    const answer = await this.#attempt(
      JSON.stringify([draft, view.version]),
      async () => {
        const { packAct } = await import('./deliver.ts')
        return packAct({ view, ring, opened }, draft)
      },
      draft,
    )
    if (!answer) return
    this.draft = null
    keepDraft(this.id, null)
    const { approval, contact, watermark = '' } = answer
    if (contact) this.revealed = { contact, watermark }
    this.told = contact ? words.done.reveal : approval ? words.done.asked(dayOf(approval.until)) : words.done.default
  }

  /** @returns null when it failed, with the trouble told and the words kept */
  async #attempt(of: string, pack: () => Promise<Parcel>, draft?: Draft): Promise<Delivered | null> {
    this.isBusy = true
    this.trouble = null
    try {
      const { deliver } = await import('./deliver.ts')
      if (this.#packed?.of !== of) this.#packed = { parcel: await pack(), of }
      const answer = await deliver(this.#packed.parcel)
      this.#packed = null
      await this.#follow(answer, draft)
      return answer
    } catch (error) {
      this.trouble = troubleOf(error)
      if (!this.trouble.isLost) this.#packed = null
      if (this.trouble.isOut) await this.#enterAgain()
      if (this.trouble.isStale) await this.#compare()
      return null
    } finally {
      this.isBusy = false
    }
  }

  /** The list is told, and the matter is read again where something was said: that now stands in the dialogue. */
  async #follow(answer: Delivered, draft: Draft | undefined): Promise<void> {
    if (answer.matter === null) {
      this.phase = 'moved'
      this.onchange(null)
      return
    }
    if (draft && this.view && isQuiet(draft, answer)) this.view = stepped(this.view, answer, draft.act)
    else await this.load()
    if (this.view) this.onchange(this.view)
  }

  /** Somebody else was faster: what they did is shown beside the words. */
  async #compare(): Promise<void> {
    const before = this.view
    await this.load()
    const { view } = this
    if (!before || !view || view.version === before.version) return
    this.changes = changesBetween(before, view)
    this.onchange(view)
  }

  /** Whoever signed in again in another window has another token. */
  async #enterAgain(): Promise<void> {
    const session = await readStaff<SessionView>('/session').catch(() => null)
    if (!session) return
    holdToken(session.token)
    this.trouble = { sentence: words.renewed, isStale: false, isOut: false, isLost: false }
  }

  async #show(view: MatterForHandler): Promise<void> {
    this.view = view
    if (!this.names) {
      const { namesOf } = await import('./names.ts')
      this.names = await namesOf(view)
    }
    await this.#open()
  }

  async #open(): Promise<void> {
    const { view, ring } = this
    if (!view?.sealed || !ring) return
    const { openMatter } = await import('./open-matter.ts')
    const opened = await openMatter(view.sealed, ring)
    if (this.view === view) this.opened = opened
  }

  #failToLoad(error: unknown): void {
    if (error instanceof StaffFault && error.status === 401) {
      if (this.view === null) toSignIn()
      return
    }
    const isGone = error instanceof StaffFault && (error.status === 404 || error.status === 409)
    if (isGone && this.view) this.phase = 'moved'
    else this.phase = isGone ? 'gone' : 'failed'
    if (isGone) this.onchange(null)
  }
}
