import { expect, test } from 'vitest'
import { markStruck } from '../../../../src/readers/formats/pdf/struckText'

const piece = { text: '收到12件', x: 100, y: 200, width: 80, size: 16 }
const line = { at: 194, from: 138, to: 162 }

test('a line through part of a piece strikes that part, one at an upright line is a border', () => {
  const struck = markStruck([piece], { horizontal: [line], vertical: [] })
  expect(struck.map(({ text, isStruck }) => [text, isStruck ?? false]))
    .toEqual([['收到', false], ['12', true], ['件', false]])
  const upright = { at: 138, from: 180, to: 220 }
  expect(markStruck([piece], { horizontal: [line], vertical: [upright] })).toEqual([piece])
})

test('letters of a damaged file as tall as a town are not looked through height by height', () => {
  const tall = { ...piece, size: 1e12 }
  const broken = { ...piece, size: Number.NaN }
  expect(markStruck([tall, broken], { horizontal: [line], vertical: [] })).toEqual([tall, broken])
})
