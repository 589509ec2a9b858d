/** So long what was written to a resident can be taken back: it is kept in the page and has not left it. */
export const holdSeconds = 60

/** A reply that waits to go out. */
export interface Outgoing {
  readonly matterId: string
  /** To whom: place, topic, number. */
  readonly line: string
  readonly until: number
  readonly send: () => Promise<void>
}

/** Of the page as a whole: looking at another matter meanwhile holds nothing up and takes nothing back. */
class Outbox {
  waiting = $state.raw<readonly Outgoing[]>([])
  sending = $state.raw<readonly string[]>([])
  now = $state(Date.now())
  #timer: ReturnType<typeof setInterval> | null = null

  of(matterId: string): Outgoing | null {
    return this.waiting.find((one) => one.matterId === matterId) ?? null
  }

  /** Seconds until it goes. */
  left({ until }: Outgoing): number {
    return Math.max(0, Math.ceil((until - this.now) / 1000))
  }

  isSending({ matterId }: Outgoing): boolean {
    return this.sending.includes(matterId)
  }

  put(matterId: string, line: string, send: () => Promise<void>): void {
    this.now = Date.now()
    this.waiting = [...this.waiting, { matterId, line, until: this.now + holdSeconds * 1000, send }]
    this.#timer ??= setInterval(() => this.#tick(), 1000)
  }

  undo(one: Outgoing): void {
    if (!this.isSending(one)) this.#drop(one)
  }

  /** Sends it now; what became of it, its own `send` tells. */
  async go(one: Outgoing): Promise<void> {
    if (this.isSending(one)) return
    this.sending = [...this.sending, one.matterId]
    try {
      await one.send()
    } finally {
      this.#drop(one)
    }
  }

  #drop(one: Outgoing): void {
    this.sending = this.sending.filter((id) => id !== one.matterId)
    this.waiting = this.waiting.filter((other) => other !== one)
    if (this.waiting.length > 0 || this.#timer === null) return
    clearInterval(this.#timer)
    this.#timer = null
  }

  #tick(): void {
    this.now = Date.now()
    for (const one of this.waiting) if (one.until <= this.now) void this.go(one)
  }
}

export const outbox = new Outbox()
