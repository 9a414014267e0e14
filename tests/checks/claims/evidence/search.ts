/** Which sentences are read otherwise when something is taken away from the lexicon. */
import { recorded, type Recorded } from './record'
import type { Removal } from './removals'

/** Something whose outcome can be asked again; `run` tells one run from another. */
export interface Item { outcome: (run: number) => string }

/** What each pattern was asked while the items were read, and by which of them. */
export interface Asked { outcomes: string[]; inputs: Map<Recorded, Map<string, number[]>> }

/** Items told by one input; the first few are enough. */
const MOST_ITEMS = 60
/** Items read again for one removal. */
const MOST_READ = 1000

/** Reads all items once. */
export function readAll(items: readonly Item[]): Asked {
  const inputs = new Map<Recorded, Map<string, number[]>>()
  let current = 0
  for (const one of recorded) {
    const own = new Map<string, number[]>()
    inputs.set(one, own)
    const note = (text: string): void => {
      const before = own.get(text)
      if (!before) own.set(text, [current])
      else if (before.length < MOST_ITEMS && before.at(-1) !== current) before.push(current)
    }
    listen(usedOf(one), note)
  }
  const outcomes = items.map(({ outcome }, index) => {
    current = index
    return outcome(0)
  })
  recorded.forEach((one) => silence(usedOf(one)))
  return { outcomes, inputs }
}

type Listening = RegExp & { heard?: ((text: string) => void)[] }

function listen(regexp: Listening, note: (text: string) => void): void {
  if (regexp.heard) { regexp.heard.push(note); return }
  const heard = [note]
  Object.assign(regexp, {
    heard,
    exec(this: RegExp, text: string) {
      heard.forEach((tell) => tell(text))
      return RegExp.prototype.exec.call(this, text)
    },
    [Symbol.matchAll](this: RegExp, text: string) {
      heard.forEach((tell) => tell(text))
      return new RegExp(this.source, this.flags)[Symbol.matchAll](text)
    },
  })
}

function silence(regexp: Listening): void {
  for (const key of ['heard', 'exec', Symbol.matchAll]) Reflect.deleteProperty(regexp, key)
}

function usedOf({ regexp, usedAs }: Recorded): RegExp {
  return usedAs?.regexp ?? regexp
}

let runs = 0

/** Whether an item that asked one of the changed patterns comes out otherwise. */
export function isNeeded({ changes }: Removal, { inputs, outcomes }: Asked, items: readonly Item[]): boolean {
  const concerned = new Set(changes.flatMap(({ one, source }) => [...changedItems(one, source, inputs)]))
  if (concerned.size === 0) return false
  const before = changes.map(({ one }) => usedOf(one).source)
  changes.forEach(({ one, source }) => usedOf(one).compile(used(one, source), usedOf(one).flags))
  runs += 1
  try {
    return [...concerned].sort((a, b) => a - b).slice(0, MOST_READ)
      .some((index) => items[index]?.outcome(runs) !== outcomes[index])
  } finally {
    changes.forEach(({ one }, index) => usedOf(one).compile(before[index] ?? '', usedOf(one).flags))
  }
}

/** The source of the pattern that is used, with this one changed. */
function used({ regexp, usedAs }: Recorded, source: string): string {
  return usedAs
    ? usedAs.parts.map((part) => `(${part === regexp ? source : part.source})`).join('|') : source
}

/** Items that asked the pattern something it would answer otherwise. */
function changedItems(one: Recorded, source: string, inputs: Asked['inputs']): Set<number> {
  const before = usedOf(one)
  const after = new RegExp(used(one, source), before.flags)
  const found = new Set<number>()
  for (const [text, indices] of inputs.get(one) ?? []) {
    if (answer(before, text) === answer(after, text)) continue
    indices.forEach((index) => found.add(index))
    if (found.size >= MOST_READ * MOST_ITEMS) break
  }
  return found
}

function answer(regexp: RegExp, text: string): string {
  if (regexp.flags.includes('g')) {
    return [...text.matchAll(regexp)].map((match) => `${match.index} ${match.join('|')}`).join(' ')
  }
  const match = regexp.exec(text)
  return match ? `${match.index} ${match.join('|')}` : ''
}
