/**
 * The open database. One that the browser has closed (cleared data, a computer
 * that slept, a disk that was away) is opened once more, and what was asked of
 * it is done again; a failed transaction has left nothing behind.
 */
import { openDB } from 'idb'
import { errorName } from '../failure'
import { LAYOUT, missingStores, NAME, VERSION, type Content, type Database } from './layout'
import { upgradeLayout } from './upgradeLayout'

export interface DatabaseEvents {
  /** An older version in another window holds the database. */
  onBlocked: () => void
  /**
   * It is open; `isCleared` where it was open before and is empty now: somebody has cleared what
   * was stored.
   */
  onOpened: (isCleared: boolean) => void
  /**
   * It is no longer open: closed by the browser, or let go for somebody who deletes or upgrades it.
   */
  onClosed: () => void
}

export class Connection {
  private opening: Promise<Database> | undefined
  private database: Database | null = null
  private wasOpen = false

  constructor(private readonly events: DatabaseEvents) {}

  /** The database where it is open this very moment. */
  get present(): Database | null {
    return this.database
  }

  /**
   * Rejects where the browser has or allows none, with a `VersionError` where a newer version of
   * the program wrote it.
   */
  open(): Promise<Database> {
    this.opening ??= this.openAnew().catch((error: unknown) => {
      this.opening = undefined
      throw error
    })
    return this.opening
  }

  /** Does some work with the database, once more where it turns out to be closed. */
  async use<Value, Given extends unknown[]>(
    work: (database: Database, ...given: Given) => Promise<Value>, ...given: Given
  ): Promise<Value> {
    const database = await this.open()
    try {
      return await work(database, ...given)
    } catch (error) {
      const isOpen = database === this.database && errorName(error) !== 'InvalidStateError'
      if (isOpen) throw error
      this.forget(database)
      return work(await this.open(), ...given)
    }
  }

  private async openAnew(): Promise<Database> {
    let isNew = false
    const watch: OpenEvents = {
      onBlocked: this.events.onBlocked,
      onCreated: () => { isNew = true },
      onGone: (database) => {
        this.forget(database)
        this.events.onClosed()
      },
    }
    const database = await openWhole(watch)
    this.database = database
    this.events.onOpened(isNew && this.wasOpen)
    this.wasOpen = true
    return database
  }

  private forget(database: Database): void {
    database.close()
    if (database !== this.database) return
    this.database = null
    this.opening = undefined
  }
}

interface OpenEvents {
  onBlocked: () => void
  onCreated: () => void
  onGone: (database: Database) => void
}

/**
 * A store that is missing, after a cleaner or a broken update, is made anew; the others stay as
 * they are.
 */
async function openWhole(events: OpenEvents): Promise<Database> {
  const database = await openAt(VERSION, events).catch(async (error: unknown) => {
    if (errorName(error) !== 'VersionError') throw error
    return openRepaired(events, error)
  })
  if (missingStores(database).length === 0) return database
  const next = database.version + 1
  database.close()
  return openAt(next, events)
}

/** A repaired database has a higher number than its layout. */
async function openRepaired(events: OpenEvents, error: unknown): Promise<Database> {
  const database = await openAt(undefined, events)
  const hasSettings = database.objectStoreNames.contains('settings')
  const layout: unknown = hasSettings ? await database.get('settings', LAYOUT) : undefined
  if (typeof layout === 'number' && layout <= VERSION) return database
  database.close()
  throw error
}

async function openAt(version: number | undefined, events: OpenEvents): Promise<Database> {
  const database: Database = await openDB<Content>(NAME, version, {
    upgrade: async (...[db, from, , transaction]) => {
      if (from === 0) events.onCreated()
      await upgradeLayout(db, transaction, from)
    },
    blocked: events.onBlocked,
    // Whoever waits for it goes first: the next use opens it again, or says why it cannot.
    blocking: () => events.onGone(database),
    terminated: () => events.onGone(database),
  })
  return database
}
