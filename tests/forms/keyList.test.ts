import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { commandOf, type KeyPress } from '../../src/forms/grid/keys/keyCommands'
import { KEY_LIST } from '../../src/forms/keyList'

test('the README has the list of keys as the program shows it', () => {
  const readme = readFileSync('README.md', 'utf8')
  const lines = KEY_LIST.flatMap(({ place, keys }) =>
    keys.map(([pressed, effect]) => `| ${place} | ${pressed} | ${effect} |`))
  expect(readme).toContain(`| 在哪里 | 按键 | 作用 |\n|---|---|---|\n${lines.join('\n')}\n`)
})

test('every key listed for tables does something there', () => {
  const names = KEY_LIST.filter(({ place }) => place === '表格')
    .flatMap(({ keys }) => keys.flatMap(([pressed]) => pressed.split('、')))
  const done = names.filter((name) => !/方向键|Ctrl\+[CXV]$/.test(name)).map((name) => {
    const held = name.split('+')
    const key = held.pop() ?? ''
    const press: KeyPress = {
      key: key === 'Esc' ? 'Escape' : key, ctrlKey: held.includes('Ctrl'),
      shiftKey: held.includes('Shift'), altKey: held.includes('Alt'), metaKey: false,
      isComposing: false,
    }
    return [name, commandOf(press, { isEditing: false, atStart: false, atEnd: false }) !== null]
  })
  expect(done.filter(([, does]) => !does)).toEqual([])
  expect(done.length).toBeGreaterThan(12)
})
