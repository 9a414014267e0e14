/** What the lint says of patterns put together from parts, which it cannot see in the source. */
import { Linter } from 'eslint'
import regexp from 'eslint-plugin-regexp'

const RULES = ['no-super-linear-backtracking', 'no-super-linear-move'] as const
const linter = new Linter()

/** The pattern with what is wrong with it, '' for nothing. */
export function slowPattern({ source, flags }: RegExp): string {
  const messages = linter.verify(`/${source}/${flags}`, {
    plugins: { regexp },
    rules: Object.fromEntries(RULES.map((rule) => [`regexp/${rule}`, 'error'])),
  })
  return messages.map(({ message }) => message).join('\n')
}
