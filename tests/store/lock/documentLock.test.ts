import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createChannelLocks } from '../../../src/store/lock/channelLocks'
import { DocumentLock, type LockHost, type LockState } from '../../../src/store/lock/documentLock'
import { type LockDevice, createWebLocks } from '../../../src/store/lock/lockDevice'
import type { Holder, WindowChannel } from '../../../src/store/window/otherWindows'
import { eventually } from '../../support/eventually'
import { createChannels, createLockManager } from '../../support/browser/windowChannels'

interface Window { lock: DocumentLock; channel: WindowChannel; host: LockHost; state: LockState
  | null; log: string[] }

const devices: Record<string, () => (channel: WindowChannel, self: Holder) => LockDevice> = {
  'Web Locks': () => {
    const locks = createLockManager()
    return () => createWebLocks(locks)
  },
  'asking around': () => createChannelLocks,
}

/** Lets the test's own clock run until this is done. */
async function passTime<Value>(doing: Promise<Value>): Promise<Value> {
  let isDone = false
  void doing.finally(() => { isDone = true })
  while (!isDone) await vi.advanceTimersByTimeAsync(10)
  return doing
}

describe.each(Object.entries(devices))('%s', (_name, makeDevices) => {
  let openChannel: () => WindowChannel
  let makeDevice: (channel: WindowChannel, self: Holder) => LockDevice
  const windows: Window[] = []

  beforeEach(() => {
    openChannel = createChannels()
    makeDevice = makeDevices()
  })
  afterEach(() => {
    vi.useRealTimers()
    windows.splice(0).forEach(({ lock }) => lock.close())
  })

  function open(name: string): Window {
    const channel = openChannel()
    const self = { window: name, openedAt: '2026-01-05T01:00:00.000Z', since: '' }
    const window = { channel, state: null, log: [] as string[] } as unknown as Window
    window.host = {
      channel, self, device: makeDevice(channel, self),
      onState: (state) => { window.state = state },
      finish: async () => window.log.push('finish') > 0,
      rescue: async () => { window.log.push('rescue') },
      refresh: async () => { window.log.push('refresh') },
      begin: () => undefined,
    }
    window.lock = new DocumentLock(window.host)
    windows.push(window)
    return window
  }

  test('the first edits, the second reads and knows who edits since when', async () => {
    const [first, second] = [open('a'), open('b')]
    vi.setSystemTime('2026-01-05T02:00:00.000Z')
    await first.lock.enter('r')
    await second.lock.enter('r')
    expect(first.state).toEqual({ kind: 'editing' })
    const holder = {
      window: 'a', openedAt: '2026-01-05T01:00:00.000Z', since: '2026-01-05T02:00:00.000Z',
    }
    await eventually(() => expect(second.state).toMatchObject({ kind: 'reading', holder }))
  })

  test('another report is another lock', async () => {
    const [first, second] = [open('a'), open('b')]
    await first.lock.enter('r')
    await second.lock.enter('s')
    expect([first.state?.kind, second.state?.kind]).toEqual(['editing', 'editing'])
  })

  test('of two that open in the same moment exactly one edits', async () => {
    const [first, second, third] = [open('b'), open('a'), open('c')]
    await Promise.all([first, second, third].map(({ lock }) => lock.enter('r')))
    expect([first, second, third].filter(({ state }) => state?.kind === 'editing')).toHaveLength(1)
  })

  test('taking over: the first writes, then reads; the second reads that, then edits', async () => {
    const [first, second] = [open('a'), open('b')]
    await first.lock.enter('r')
    await second.lock.enter('r')
    expect(await second.lock.takeOver()).toBe(true)
    expect([first.state?.kind, second.state?.kind]).toEqual(['reading', 'editing'])
    expect(first.log).toEqual(['refresh', 'finish'])
    expect(second.log).toEqual(['refresh'])
    await eventually(() => expect(first.state).toMatchObject({ holder: { window: 'b' } }))
  })

  test('a window that could not write does not let go, and the other says so', async () => {
    const [first, second] = [open('a'), open('b')]
    first.host.finish = async () => false
    await first.lock.enter('r')
    await second.lock.enter('r')
    expect(await second.lock.takeOver()).toBe(false)
    expect([first.state, second.state])
      .toMatchObject([{ kind: 'editing' }, { kind: 'reading', isRefused: true }])
  })

  test('from a window that does not answer it is seized, and that one keeps what it has', {
    tags: 'long',
  }, async () => {
    const [first, second] = [open('a'), open('b')]
    await first.lock.enter('r')
    await second.lock.enter('r')
    first.host.finish = () => new Promise(() => undefined)
    expect(await second.lock.takeOver()).toBe(true)
    await eventually(() => expect(first.log).toContain('rescue'))
    expect([first.state?.kind, second.state?.kind]).toEqual(['reading', 'editing'])
  })

  test('a reading window edits when the other leaves', async () => {
    const [first, second] = [open('a'), open('b')]
    await first.lock.enter('r')
    await second.lock.enter('r')
    await first.lock.leave('r')
    await eventually(() => expect(second.state).toEqual({ kind: 'editing' }))
    expect(first.log).toContain('finish')
  })

  test('two pages of one report in a window: it is free after the last one', async () => {
    const [first, second] = [open('a'), open('b')]
    await first.lock.enter('r')
    await first.lock.enter('r')
    await first.lock.leave('r')
    await second.lock.enter('r')
    expect(second.state?.kind).toBe('reading')
    await first.lock.leave('r')
    await eventually(() => expect(second.state).toEqual({ kind: 'editing' }))
  })

  test('of three, the one that asked gets it', async () => {
    const [first, second, third] = [open('a'), open('b'), open('c')]
    vi.useFakeTimers()
    for (const { lock } of [first, second, third]) await passTime(lock.enter('r'))
    expect(await passTime(third.lock.takeOver())).toBe(true)
    await vi.advanceTimersByTimeAsync(5000)
    expect([first, second, third].map(({ state }) => state?.kind))
      .toEqual(['reading', 'reading', 'editing'])
  })
})

test('a window gone without a word is noticed', { tags: 'long' }, async () => {
  const openChannel = createChannels()
  const make = (name: string): {
    lock: DocumentLock
    channel: WindowChannel
    states: (LockState | null)[]
  } => {
    const channel = openChannel()
    const self = { window: name, openedAt: '', since: '' }
    const states: (LockState | null)[] = []
    const nothing = async (): Promise<void> => undefined
    const lock = new DocumentLock({
      channel, self, device: createChannelLocks(channel, self), onState: (state) => states.push(state),
      finish: async () => true, rescue: nothing, refresh: nothing, begin: () => undefined,
    })
    return { lock, channel, states }
  }
  const [first, second] = [make('a'), make('b')]
  await first.lock.enter('r')
  await second.lock.enter('r')
  first.channel.close()
  await eventually(() => expect(second.states.at(-1)).toEqual({ kind: 'editing' }))
  second.lock.close()
})

test('an answer that comes late is an answer: the newcomer reads, and keeps what was typed', async () => {
  const openChannel = createChannels()
  const [channel, slow] = [openChannel(), openChannel()]
  const self = { window: 'b', openedAt: '', since: '' }
  const log: string[] = []
  let state: LockState | null = null
  const lock = new DocumentLock({
    channel, self, device: createChannelLocks(channel, self), onState: (next) => { state = next },
    finish: async () => true,
    rescue: async () => { log.push('rescue') }, refresh: async () => undefined,
    begin: () => undefined,
  })
  await lock.enter('r')
  expect(state).toEqual({ kind: 'editing' })
  slow.send({
    kind: 'mine', report: 'r', to: 'b', holder: { window: 'a', openedAt: '', since: '' },
  })
  await eventually(() => expect(state?.kind).toBe('reading'))
  expect(log).toEqual(['rescue'])
  lock.close()
})
