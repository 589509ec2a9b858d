/** So long what was written to a resident can be taken back: it is kept in the page and has not left it. */
export const holdSeconds = 60

/** A reply that waits to go out. */
export interface Outgoing {
  readonly matterId: string
  /** To whom: place, topic, number. */
  readonly line: string
  readonly until: number
  /** @returns why it was not sent; empty when it was, or when that is told elsewhere */
  readonly send: () => Promise<string>
  /** Why it was not sent: then it waits for nothing but to be read. */
  readonly fault: string
}

/** Of the page as a whole: looking at another matter meanwhile holds nothing up and takes nothing back. */
class Outbox {
  waiting = $state.raw<readonly Outgoing[]>([])
  sending = $state.raw<readonly string[]>([])
  now = $state(Date.now())
  #timer: ReturnType<typeof setInterval> | null = null

  /** The one of a matter that may still go out. */
  of(matterId: string): Outgoing | null {
    return this.waiting.find((one) => one.matterId === matterId && one.fault === '') ?? null
  }

  has(matterId: string): boolean {
    return this.waiting.some((one) => one.matterId === matterId)
  }

  /** Seconds until it goes. */
  left({ until }: Outgoing): number {
    return Math.max(0, Math.ceil((until - this.now) / 1000))
  }

  isSending({ matterId }: Outgoing): boolean {
    return this.sending.includes(matterId)
  }

  put(matterId: string, line: string, send: () => Promise<string>): void {
    this.now = Date.now()
    this.waiting = [...this.waiting, { matterId, line, until: this.now + holdSeconds * 1000, send, fault: '' }]
    this.#timer ??= setInterval(() => this.#tick(), 1000)
  }

  undo(one: Outgoing): void {
    if (!this.isSending(one)) this.#drop(one)
  }

  /** Sends it now; what became of it, its own `send` tells. */
  async go(one: Outgoing): Promise<void> {
    if (this.isSending(one)) return
    this.sending = [...this.sending, one.matterId]
    const fault = await one.send()
    this.#drop(one)
    if (fault) this.waiting = [...this.waiting, { ...one, fault }]
  }

  /** It was read that it did not go out, or the matter itself tells it. */
  forget(matterId: string): void {
    this.waiting = this.waiting.filter((one) => one.matterId !== matterId || one.fault === '')
  }

  #drop(one: Outgoing): void {
    this.sending = this.sending.filter((id) => id !== one.matterId)
    this.waiting = this.waiting.filter((other) => other !== one)
    if (this.waiting.some(({ fault }) => fault === '') || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #tick(): void {
    this.now = Date.now()
    for (const one of this.waiting) if (one.fault === '' && one.until <= this.now) void this.go(one)
  }
}

export const outbox = new Outbox()
