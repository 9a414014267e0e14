/** Values that a page names and uses by name: `--ink: #fff; color: var(--ink, black)`. */
import { readDeclarations, type Declarations } from './declarations'

export type Custom = ReadonlyMap<string, string>

const USE = /var\(\s*(--[\w-]+)\s*(?:,([^()]*(?:\([^()]*\)[^()]*)*))?\)/
/** Names within names beyond this lead nowhere. */
const DEEPEST = 8
const LONGEST = 2000

/** The declarations with every name replaced, and the names that hold below the element. */
export function customOf(
  said: Declarations, inherited: Custom,
): { own: Declarations; custom: Custom } {
  const named = [...said].filter(([name]) => name.startsWith('--'))
  const custom = named.length === 0 ? inherited : new Map([...inherited, ...named])
  if (![...said.values()].some((value) => value.includes('var('))) return { own: said, custom }
  const own: Declarations = new Map()
  for (const [name, value] of said) {
    const plain = value.includes('var(') ? resolve(value, custom) : value
    // A value that makes no sense counts as not said.
    const sound = plain === value ? plain : readDeclarations(`${name}:${plain}`).get(name)
    if (sound !== undefined) own.set(name, sound)
  }
  return { own, custom }
}

function resolve(value: string, custom: Custom): string {
  let text = value
  for (let depth = 0; depth < DEEPEST && text.length < LONGEST; depth += 1) {
    const use = USE.exec(text)
    if (!use) return text
    const [whole, name = '', instead = ''] = use
    text = text.slice(0, use.index) + (custom.get(name) ?? instead.trim())
      + text.slice(use.index + whole.length)
  }
  return ''
}
