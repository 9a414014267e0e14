/** What the end of a page must not take away or tear: figures, rows, merged cells, paragraphs. */
import { describe, expect, test } from 'vitest'
import { readPdf } from '../../../support/samples/readWithForm'
import { buildPdf, type FileParts, type PageParts } from './pages'

async function read(parts: FileParts): Promise<(string | string[][])[]> {
  const { value } = await readPdf(buildPdf(parts))
  return (value?.blocks ?? []).map((block) => (block.type === 'table'
    ? block.table.rows.map((row) => row.map((slot) => (slot.isOrigin ? slot.text : '^')))
    : block.text))
}

type Text = [number, number, string]
type Line = [number, number, number, number]
const FULL = '全年主动公开政府信息，及时公开政策文件和工作进展，办理申请并答复'
/** A number each line, a page each list. */
const numbers = (...pages: string[][]): FileParts => ({
  pages: pages.map((list): PageParts => ({
    texts: [...list.map((text, at): Text => [60, 60 + at * 29, text]), [60, 420, FULL]],
  })),
})
const filled = (from: number): string[] => Array.from({ length: 24 }, (_, at) => `第${from + at}项。`)

describe('a number alone at the edge of a page', () => {
  test('is a figure where it does not count with the pages', async () => {
    const pages = [['12', ...filled(1), '7'], ['40', ...filled(2), '9'], ['3', ...filled(3), '0']]
    const words = (await read(numbers(...pages))).join(' ')
    for (const figure of ['12', '7', '40', '9', '3', '0']) expect(` ${words} `).toContain(` ${figure} `)
  })

  test('is the number of the page where it does', async () => {
    const pages = [[...filled(1), '1'], [...filled(2), '2'], [...filled(3), '3']]
    expect((await read(numbers(...pages))).filter((text) => /^\d$/.test(String(text)))).toEqual([])
  })
})

/** Borders of a table of such columns and rows. */
function borders(xs: number[], ys: number[]): Line[] {
  const [left = 0, right = 0] = [xs[0], xs[xs.length - 1]]
  const [top = 0, bottom = 0] = [ys[0], ys[ys.length - 1]]
  return [
    ...ys.map((y): Line => [left, y, right, y]), ...xs.map((x): Line => [x, top, x, bottom]),
  ]
}

const XS = [60, 110, 300, 380, 460]

describe('a table over two pages', () => {
  const first: PageParts = {
    lines: [...borders(XS.slice(1), [740, 770, 800]), [60, 740, 110, 740], [60, 800, 110, 800],
      [60, 740, 60, 800]],
    texts: [
      [65, 775, '三、办理'], [115, 760, '（一）予以公开'], [305, 760, '4'], [385, 760, '5'],
      [115, 785, '2.申请人逾期未按收费通知要求'], [305, 785, '6'], [385, 785, '7'],
    ],
  }

  test('a row cut in two is one again', async () => {
    const second: PageParts = {
      lines: borders(XS, [50, 80, 110]),
      texts: [[115, 70, '缴纳费用'], [115, 95, '3.其他'], [305, 95, '8'], [385, 95, '9']],
    }
    expect(await read({ pages: [first, second] })).toEqual([[
      ['三、办理', '（一）予以公开', '4', '5'],
      ['^', '2.申请人逾期未按收费通知要求缴纳费用', '6', '7'], ['', '3.其他', '8', '9'],
    ]])
  })

  test('a row without figures on the next page is one of its own', async () => {
    const second: PageParts = {
      lines: borders(XS, [50, 80, 110]),
      texts: [[115, 70, '3.其他'], [115, 95, '（七）总计'], [305, 95, '8'], [385, 95, '9']],
    }
    expect((await read({ pages: [first, second] }))[0]).toHaveLength(4)
  })

  test('a merged cell without borders on the next page keeps its column', async () => {
    const second: PageParts = {
      lines: borders(XS.slice(1), [50, 80, 110]),
      texts: [
        [115, 70, '3.其他'], [305, 70, '1'], [385, 70, '2'],
        [115, 95, '（七）总计'], [305, 95, '8'], [385, 95, '9'],
      ],
    }
    expect((await read({ pages: [first, second] }))[0]?.slice(2))
      .toEqual([['', '3.其他', '1', '2'], ['^', '（七）总计', '8', '9']])
  })
})

describe('lines of text', () => {
  const line = (y: number, text: string, x = 60): Text => [x, y, text]

  test('one goes on where the next word had no room', async () => {
    const texts = [
      line(100, `${FULL}各项要求等`), line(118, `${FULL}谁制作谁公`), line(136, `${FULL}按谁公`),
      line(154, '开、谁负责的原则办理。'), line(172, `${FULL}各项要求等`), line(190, `${FULL}各项要求等`),
      line(208, '完。'),
    ]
    expect(await read({ pages: [{ texts }] })).toEqual([
      `${FULL}各项要求等${FULL}谁制作谁公${FULL}按谁公开、谁负责的原则办理。`,
      `${FULL}各项要求等${FULL}各项要求等完。`,
    ])
  })

  test('a number begins a paragraph, a date at the right ends one', async () => {
    const texts = [
      line(100, `${FULL}各项要求`), line(118, `${FULL}工作成效。`), line(136, '六、其他需要报告的事项'),
      line(154, `${FULL}各项要求`), line(172, `${FULL}工作成效。`),
      line(190, '2026年1月20日', 400), line(208, '分享到：微信'),
    ]
    expect((await read({ pages: [{ texts }] })).slice(1)).toEqual([
      '六、其他需要报告的事项', `${FULL}各项要求${FULL}工作成效。`, '2026年1月20日', '分享到：微信',
    ])
  })
})
