/** Columns of a page are read one by one; menus beside the text and upright watermarks are left out. */
import { expect, test } from 'vitest'
import { readPdf } from '../../../support/samples/readWithForm'
import { buildPdf, type FileParts } from './pages'

type Text = [number, number, string, number?]

async function read(parts: FileParts): Promise<{ texts: string[]; told: string }> {
  const { value, messages } = await readPdf(buildPdf(parts))
  return {
    texts: (value?.blocks ?? []).map((block) => (block.type === 'paragraph' ? block.text : '')),
    told: messages.map(({ text }) => text).join('；'),
  }
}

const FULL = '全年主动公开政府信息，及时公开政策文件和工作进展，办理申请并答复'
const HALF = '全年主动公开政府信息，及时公开政策文件'
const lines = (x: number, text: string, [count, top = 120]: [number, number?]): Text[] =>
  Array.from({ length: count }, (_, at): Text => [x, top + at * 20, text])

test('two columns: the left one, then the right one, below a title over both', async () => {
  const texts: Text[] = [
    [90, 80, '青禾县人民政府二〇二五年政府信息公开工作年度报告', 18],
    ...lines(60, HALF, [6]), [60, 240, '左完。'], ...lines(320, HALF, [5]), [320, 220, '右完。'],
  ]
  expect((await read({ pages: [{ texts }] })).texts.slice(1))
    .toEqual([`${HALF.repeat(6)}左完。`, `${HALF.repeat(5)}右完。`])
})

test('the right column has but two lines', async () => {
  const texts: Text[] = [...lines(60, HALF, [20]), [320, 120, HALF], [320, 140, '右完。']]
  expect((await read({ pages: [{ texts }] })).texts).toEqual([HALF.repeat(21) + '右完。'])
})

test('a menu beside the text is left out and told', async () => {
  const menu: Text[] = ['公开指南', '公开制度', '法定主动公开', '公开年报']
    .map((text, at): Text => [40, 120 + at * 20, text])
  const { texts, told } = await read({ pages: [{ texts: [...menu, ...lines(150, FULL, [8])] }] })
  expect(texts).toEqual([FULL.repeat(8)])
  expect(told).toContain('正文旁边一栏的“公开指南、公开制度、法定主动公开、公开年报”像是网站栏目，没有读入')
})

test('cells beside each other are no columns of text', async () => {
  const texts: Text[] = Array.from({ length: 8 }, (_, at): Text[] => [
    [60, 120 + at * 20, `第${at + 1}项工作`], [320, 120 + at * 20, String(at)],
  ]).flat()
  const { told } = await read({ pages: [{ texts: [...texts, ...lines(60, FULL, [6, 320])] }] })
  expect(told).toBe('')
})

test('letters of a watermark across the page, or under the text of every page, are left out', async () => {
  const letters: Text[] = [...'内部资料'].map((text, at): Text => [90 + at * 90, 330 - at * 60, text, 40])
  const spread = await read({ pages: [{ texts: [...letters, ...lines(60, FULL, [12])] }] })
  expect(spread.texts).toEqual([FULL.repeat(12)])
  expect(spread.told).toContain('垫在正文下面的文字“内部资料”像是水印，没有读入')
  const other = [...FULL].reverse().join('')
  const page = (text: string): { texts: Text[] } =>
    ({ texts: [[130, 202, '青禾县公开平台', 12], ...lines(60, text, [12])] })
  expect((await read({ pages: [page(FULL), page(other)] })).texts)
    .toEqual([FULL.repeat(12) + other.repeat(12)])
})

test('a title set wide, and heads repeated on each page, are no watermarks', async () => {
  const title: Text[] = [...'年度报告'].map((text, at): Text => [150 + at * 60, 80, text, 30])
  const { texts } = await read({ pages: [
    { texts: [...title, ...lines(60, FULL, [6])] },
    { texts: [[60, 120, '附表'], ...lines(60, FULL, [6, 150])] },
    { texts: [[60, 120, '附表'], ...lines(60, FULL, [6, 150])] },
  ] })
  expect(texts.join('')).toContain('年 度 报 告')
  expect(texts.filter((text) => text.includes('附表')).length).toBeGreaterThan(0)
})
