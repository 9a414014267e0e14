/**
 * One report, edited in one window. A window that cannot have the lock reads;
 * it gets the lock when the other goes, or asks for it: the other writes what
 * it has, then lets go. Only from a window that does not answer it is seized.
 */
import type { Held, LockDevice } from './lockDevice'
import type { Holder, WindowMessage, WindowChannel } from '../window/otherWindows'

export type LockState =
  | { kind: 'editing' }
  /** Nobody has said yet whether another window edits it. */
  | { kind: 'asking' }
  /** `holder` null until it answers; `isRefused` after it could not let go. */
  | { kind: 'reading'; holder: Holder | null; isRefused: boolean }

export interface LockHost {
  channel: WindowChannel
  self: Holder
  device: LockDevice
  /** Null while no page of a report is open. */
  onState: (state: LockState | null) => void
  /** Ends editing and writes everything typed; false where it could not be written. */
  finish: (report: string) => Promise<boolean>
  /** Keeps what was typed and not written: another window has seized the report. */
  rescue: (report: string) => Promise<void>
  /** Brings the open report to what another window wrote meanwhile. */
  refresh: (report: string) => Promise<void>
  /** Editing begins; what a window that is gone left unwritten is taken up. */
  begin: (report: string) => void
}

const ANSWER_MS = 2500
const POLL_MS = 1500
/** Whoever asked for a released report goes first. */
const PRECEDENCE_MS = 800
const MOST_TRIES = 3

export class DocumentLock {
  private report = ''
  private users = 0
  private held: Held | null = null
  private since = ''
  private state: LockState | null = null
  private isTaking = false
  private entering: Promise<void> = Promise.resolve()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly stopListening: () => void

  constructor(private readonly host: LockHost) {
    this.stopListening = host.channel.listen((message) => this.receive(message))
  }

  /** A page of the report opens; resolves when it is known whether it edits or reads. */
  enter(report: string): Promise<void> {
    if (report === this.report) {
      this.users += 1
      return this.entering
    }
    this.letGo()
    this.report = report
    this.users = 1
    this.entering = this.attempt(report).then((isHeld) => { if (!isHeld) this.read(null) })
    return this.entering
  }

  /** Where it takes long to know, the page reads until then. */
  readMeanwhile(): void {
    if (this.report !== '' && !this.state) this.show({ kind: 'asking' })
  }

  /**
   * A page of the report goes; with the last one, what was typed is written and the report is free.
   */
  async leave(report: string): Promise<void> {
    if (report !== this.report) return
    this.users -= 1
    if (this.users > 0) return
    if (this.held) await this.host.finish(report)
    if (report !== this.report) return
    if (this.users === 0) this.letGo()
    else if (this.held) this.show({ kind: 'editing' })
  }

  /**
   * Asks the other window for the report, seizes it where there is no answer; true once it is held.
   */
  async takeOver(): Promise<boolean> {
    if (this.isTaking || this.held) return this.held !== null
    this.isTaking = true
    try {
      return await this.takeTurns(this.report)
    } finally {
      this.isTaking = false
    }
  }

  /** Nothing is received or held any more. */
  close(): void {
    this.letGo()
    this.stopListening()
  }

  private async takeTurns(report: string): Promise<boolean> {
    for (let turn = 0; turn < MOST_TRIES; turn += 1) {
      if (await this.attempt(report)) return true
      const answer = await this.askFor(report)
      if (answer === 'refused') {
        this.read(this.state?.kind === 'reading' ? this.state.holder : null, true)
      }
      if (answer === 'refused' || report !== this.report) return false
      if (answer === 'none') break
    }
    if (await this.attempt(report)) return true
    const held = await this.host.device.seize(report, () => this.lose(report))
    return this.begin(report, held)
  }

  private askFor(report: string): Promise<'released' | 'refused' | 'none'> {
    return new Promise((resolve) => {
      const end = (answer: 'released' | 'refused' | 'none'): void => {
        stop()
        clearTimeout(timer)
        resolve(answer)
      }
      const timer = setTimeout(() => end('none'), ANSWER_MS)
      const stop = this.host.channel.listen((message) => {
        if (message.report !== report) return
        if (message.kind === 'released') end('released')
        if (message.kind === 'refused' && message.to === this.host.self.window) end('refused')
      })
      this.host.channel.send({ kind: 'handOver', report, from: this.host.self.window })
    })
  }

  private async attempt(report: string): Promise<boolean> {
    const held = await this.host.device.take(report, () => this.lose(report))
    return held ? this.begin(report, held) : false
  }

  private async begin(report: string, held: Held): Promise<boolean> {
    if (report !== this.report || this.held) {
      held.release()
      return false
    }
    this.held = held
    this.since = new Date().toISOString()
    clearTimeout(this.timer)
    await this.host.refresh(report)
    if (this.held !== held) return false
    this.show({ kind: 'editing' })
    this.host.begin(report)
    this.host.channel.send({ kind: 'begun', report, holder: this.me() })
    return true
  }

  private read(holder: Holder | null, isRefused = false): void {
    this.show({ kind: 'reading', holder, isRefused })
    if (!holder) {
      this.host.channel.send({ kind: 'ask', report: this.report, from: this.host.self.window })
    }
    this.wakeIn(POLL_MS)
  }

  /** Tries again for as long as it reads: the other window may be gone without a word. */
  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer)
    const { report } = this
    this.timer = setTimeout(async () => {
      if (report !== this.report || this.held) return
      if (!this.isTaking && await this.attempt(report)) return
      if (report === this.report && !this.held) this.wakeIn(POLL_MS)
    }, milliseconds)
  }

  private receive(message: WindowMessage): void {
    if (this.report === '' || message.report !== this.report) return
    if (!this.held) this.receiveAsReader(message)
    else if (message.kind === 'handOver') void this.handOver(message.report, message.from)
    else if (message.kind === 'ask') {
      const { report, from: to } = message
      this.host.channel.send({ kind: 'mine', report, to, holder: this.me() })
    }
  }

  private receiveAsReader(message: WindowMessage): void {
    if (this.state?.kind !== 'reading') return
    const isForMe = message.kind === 'mine' && message.to === this.host.self.window
    if (message.kind === 'begun' || isForMe) this.show({ ...this.state, holder: message.holder })
    if (message.kind !== 'released' || this.isTaking) return
    this.wakeIn(message.to === '' ? 0 : PRECEDENCE_MS)
  }

  private async handOver(report: string, to: string): Promise<void> {
    const isDone = await this.host.finish(report)
    if (report !== this.report || !this.held) return
    if (!isDone) {
      this.show({ kind: 'editing' })
      this.host.channel.send({ kind: 'refused', report, to })
      return
    }
    this.held.release()
    this.held = null
    this.show({ kind: 'reading', holder: null, isRefused: false })
    this.wakeIn(POLL_MS)
    this.host.channel.send({ kind: 'released', report, to })
  }

  private lose(report: string): void {
    if (report !== this.report || !this.held) return
    this.held = null
    void this.host.rescue(report)
    this.read(null)
  }

  private letGo(): void {
    const { report, held } = this
    clearTimeout(this.timer)
    this.report = ''
    this.held = null
    if (this.state) this.show(null)
    held?.release()
    if (held) this.host.channel.send({ kind: 'released', report, to: '' })
  }

  private show(state: LockState | null): void {
    this.state = state
    this.host.onState(state)
  }

  private me(): Holder {
    return { ...this.host.self, since: this.since }
  }
}
