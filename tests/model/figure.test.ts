import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  countFigure, formatFigure, parseFigure, plainText, type Figure, type FigureKind,
  type FigureProblem,
} from '../../src/model/figure'

const blank: Figure = { state: 'blank' }
const known = (value: number, exact = String(value), unit = ''): Figure => ({
  state: 'known', value, exact, unit,
})
const none = (text: string): Figure => ({ state: 'notApplicable', text })
const wrong = (problem: FigureProblem): Partial<Figure> => ({ state: 'invalid', problem })

type Row = [text: string, expected: Partial<Figure>]

const COUNT: Row[] = [
  ['', blank], [' ', blank], ['　', blank], ['\n', blank], ['\u00a0', blank], ['\ufeff', blank],
  ['0', known(0)], ['7', known(7)], ['007', known(7)], ['00', known(0)], ['-0', known(0)],
  ['１２３', known(123)], ['3件', known(3)], ['３ 件', known(3)], ['12项', known(12)],
  ['5人次', known(5)],
  ['1,234', known(1234)], ['1，234', known(1234)], ['1,234,567', known(1_234_567)],
  [' 56 ', known(56)], ['　56　', known(56)], ['1\u202f234', known(1234)],
  ['12.0', known(12)], ['12.00', known(12)], ['+125', known(125)], ['3\n', known(3)],
  ['/', none('/')], ['／', none('/')], ['-', none('-')], ['—', none('—')], ['——', none('——')],
  ['－', none('-')], ['无', none('无')], ['不适用', none('不适用')],
  ['-5', wrong('negative')], ['−5', wrong('negative')], ['- 47', wrong('negative')],
  ['－5', wrong('negative')], ['减3', wrong('negative')],
  ['12.5', wrong('fraction')], ['0.5', wrong('fraction')],
  ['99999999999', wrong('tooLarge')], ['1e5', wrong('letters')], ['12abc', wrong('letters')],
  ['abc', wrong('letters')], ['十二', wrong('letters')],
  ['1,23', wrong('letters')], ['1,2345', wrong('letters')], ['1.2.3', wrong('letters')],
  ['3-5', wrong('letters')], ['(5)', wrong('letters')], ['.5', wrong('letters')],
  ['12\t13', wrong('letters')], ['12 13', wrong('letters')], ['1\n2', wrong('letters')],
  ['1 234', wrong('letters')], ['12\t345', wrong('letters')], ['1  2', wrong('letters')],
  ['12 \n 3', wrong('letters')], ['约20', wrong('letters')], ['20余', wrong('letters')],
  ['件', wrong('letters')], ['=1+1', wrong('letters')], ['５％', wrong('letters')],
  ['3万', wrong('unit')], ['3元', wrong('unit')], ['3万元', wrong('unit')],
]

const SIGNED: Row[] = [
  ['', blank], ['0', known(0)], ['+0', known(0)], ['12', known(12)], ['+125', known(125, '+125')],
  ['＋125', known(125, '+125')], ['+ 125', known(125, '+125')],
  ['-47', known(-47)], ['- 47', known(-47)], ['−47', known(-47)], ['－４７', known(-47)],
  ['增10', known(10, '增10')], ['增加10', known(10, '增加10')],
  ['减3', known(-3, '减3')], ['减少 3 项', known(-3, '减少3')], ['+1,234', known(1234, '+1234')],
  ['-', none('-')], ['增', wrong('letters')], ['+-5', wrong('letters')],
  ['+1.5', wrong('fraction')], ['-99999999999', wrong('tooLarge')],
]

const MONEY: Row[] = [
  ['', blank], ['0', known(0)], ['0.00', known(0, '0.00')], ['12.50', known(12.5, '12.50')],
  ['１２．５', known(12.5, '12.5')], ['15922.04万元', known(15922.04, '15922.04')],
  ['1,234.5', known(1234.5, '1234.5')], ['0012.5', known(12.5, '12.5')], ['0.1', known(0.1, '0.1')],
  ['125000元', wrong('unit')], ['3亿元', wrong('unit')], ['3件', wrong('unit')],
  ['3万', wrong('unit')], ['-5', wrong('negative')], ['增5', wrong('negative')],
  ['1234567890123', wrong('tooLarge')], ['12..5', wrong('letters')], ['无', none('无')],
  ['12.5万美元', wrong('letters')],
]

const MONEY_WITH_UNIT: Row[] = [
  ['15922.04万元', known(15922.04, '15922.04', '万元')], [
    '125000元', known(125000, '125000', '元'),
  ], ['1.2 亿元', known(1.2, '1.2', '亿元')], ['77181.86', known(77181.86, '77181.86')],
  ['3件', wrong('unit')], ['-5万元', wrong('negative')],
]

const TABLES: [FigureKind, Row[]][] = [
  ['count', COUNT], ['signedCount', SIGNED], ['money', MONEY], ['moneyWithUnit', MONEY_WITH_UNIT],
]

describe.each(TABLES)('%s', (kind, rows) => {
  test.each(rows)('%j', (text, expected) => {
    expect(parseFigure(kind, text)).toMatchObject(expected)
  })

  test('a stored text reads as itself: parsing what was formatted changes nothing', () => {
    for (const [text] of rows) {
      const figure = parseFigure(kind, text)
      expect(parseFigure(kind, formatFigure(figure))).toEqual(figure)
    }
  })
})

test('what is no figure keeps the text as it was typed, without outer blanks', () => {
  expect(parseFigure('count', ' １２ａｂｃ '))
    .toEqual({ state: 'invalid', text: '１２ａｂｃ', problem: 'letters' })
})

test('whole numbers survive writing and reading', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (value) => {
    expect(parseFigure('count', formatFigure(countFigure(value)))).toEqual(countFigure(value))
    expect(parseFigure('count', value.toLocaleString('en-US'))).toEqual(countFigure(value))
  }))
})

test('no text at all makes the reader throw or lose what was typed', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    for (const [kind] of TABLES) {
      const figure = parseFigure(kind, text)
      if (figure.state === 'invalid') expect(figure.text).toBe(text.trim())
      if (figure.state === 'known') expect(Number.isFinite(figure.value)).toBe(true)
    }
  }))
})

test('plain text is half-width, without blanks and thousands commas', () => {
  expect(plainText('　１，２３４．５ 万元')).toBe('1234.5万元')
})
