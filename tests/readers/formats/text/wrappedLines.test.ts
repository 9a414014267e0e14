/**
 * Text whose lines were broken at a width: paragraphs come back whole, headings and items stay
 * apart.
 * @module-tag long
 */
import { describe, expect, test } from 'vitest'
import { readText } from '../../../support/samples/readWithForm'
import { wrapText, type Manner } from '../../../support/files/wrapText'
import { buildProseReport } from '../../../support/files/wrappedProse'

const WIDTHS = [18, 20, 24, 28, 33, 38, 45, 50, 60]
const MANNERS: [string, Omit<Manner, 'width'>][] = [
  ['with indents', { isIndented: true }],
  ['without indents', {}],
  ['blanks beside numbers', { hasBlanks: true }],
  ['blanks and indents', { hasBlanks: true, isIndented: true }],
  ['numbers and words cut', { cutsWords: true }],
  ['cut after so many characters', { isCounted: true }],
  ['the same with indents', { isCounted: true, isIndented: true }],
]
const bare = (text: string): string => text.replace(/\s+/g, '')

/** Paragraphs as they are read, without blanks. */
function readLines(lines: string[]): string[] {
  return (readText(lines.join('\n')).value?.blocks ?? []).flatMap((block) =>
    block.type === 'paragraph' ? [bare(block.text)] : [],
  )
}

/** Parts one, five and six, short headings between. */
function paragraphsOf(seed: number): string[] {
  const { one, five, six } = buildProseReport(seed)
  return [
    '一、总体情况',
    ...one,
    '五、存在的主要问题及改进情况',
    ...five,
    '六、其他需要报告的事项',
    ...six,
    '青禾县农业农村局',
    '2026年1月20日',
  ]
}

describe.each(MANNERS)('%s', (_, manner) => {
  test.each(WIDTHS)('lines of %i characters: no sentence cut, no heading joined', (width) => {
    let [paragraphs, whole] = [0, 0]
    for (let seed = 1; seed <= 12; seed += 1) {
      const wanted = paragraphsOf(seed)
      const read = readLines(wanted.flatMap((text) => wrapText(text, { ...manner, width })))
      const isWhole = (sentence: string): boolean => read.some((text) => text.includes(sentence))
      expect(
        wanted
          .map(bare)
          .flatMap((text) => text.match(/[^。]+。/g) ?? [])
          .filter((sentence) => !isWhole(sentence)),
      ).toEqual([])
      expect(read)
        .toEqual(expect.arrayContaining(wanted.map(bare).filter((text) => !text.includes('。'))))
      expect(read.join('')).toBe(wanted.map(bare).join(''))
      paragraphs += wanted.length
      whole += wanted.filter((text) => read.includes(bare(text))).length
    }
    // Without indents a full line that ends a sentence may be the end of its paragraph: nobody can
    // tell.
    if (manner.isIndented) expect(whole).toBe(paragraphs)
    else expect(whole / paragraphs).toBeGreaterThan(0.95)
  })
})

describe('one text of several kinds', () => {
  const [first, second] = [buildProseReport(101), buildProseReport(102)]
  const plain = (paragraphs: string[]): string[] => paragraphs.map(bare)

  test('each part with a width of its own', () => {
    const parts: [string[], number][] = [
      [first.one, 24],
      [second.one, 40],
      [first.five, 31],
      [second.five, 19],
    ]
    const read = readLines(
      parts.flatMap(([paragraphs, width]) =>
        paragraphs.flatMap((text) => wrapText(text, { width, isIndented: true })),
      ),
    )
    expect(read).toEqual(parts.flatMap(([paragraphs]) => plain(paragraphs)))
  })

  test('one part broken, the others not', () => {
    const broken = first.one.flatMap((text) => wrapText(text, { width: 30 }))
    const read = readLines([...second.five, ...broken, ...second.one])
    expect(read).toEqual(expect.arrayContaining(plain([...second.five, ...second.one])))
    expect(read.join('')).toBe(plain([...second.five, ...first.one, ...second.one]).join(''))
    expect(read.length).toBeLessThan(second.five.length + second.one.length + first.one.length + 3)
  })

  test.each([
    [25, '1', '2件，办结'],
    [31, '2', '6.8万人次，较'],
  ])('a number cut at the end of a line of %i is whole again', (width, end, begin) => {
    const filler =
      '全年主动公开政府信息数量稳步增长，栏目设置更加规范，内容更新更加及时，公众查询更加方便，'
    const before = `${filler.slice(0, width - 0.5)}${end}`.slice(-width)
    const lines = [
      filler.slice(0, width),
      filler.slice(3, width + 3),
      before,
      `${begin}率达到百分之百。`,
      filler.slice(1, width + 1),
      filler.slice(2, width + 2),
      '完成。',
    ]
    expect(readLines(lines).join('\n')).toContain(`${end}${begin}率达到百分之百。`)
  })

  test('a page number, a page end and a running head within a sentence', () => {
    const lines = first.one.flatMap((text) => wrapText(text, { width: 28, isIndented: true }))
    const at = [9, 18, 27].filter((place) => place < lines.length)
    const withPages = lines.flatMap((line, index) =>
      at.includes(index) ? ['', String(at.indexOf(index) + 1), '', line] : [line],
    )
    expect(readLines(withPages)).toEqual(plain(first.one))
  })

  test.each([
    [
      'beside page numbers',
      (page: number) => ['', `- ${page} -`, '青禾县农业农村局信息公开年报', ''],
    ],
    ['a number in the line', (page: number) => [`青禾县农业农村局  第 ${page} 页`]],
    ['page ends', (page: number) => [`${page}\f青禾县农业农村局信息公开年报`]],
    ['the title', () => ['青禾县农业农村局2025年政府信息公开工作年度报告']],
  ])('a running head is no text: %s', (_, head) => {
    const body = first.one.flatMap((text) => wrapText(text, { width: 26, isIndented: true }))
    const places = [8, 16, 24]
    const lines = [
      '青禾县农业农村局2025年政府信息公开工作年度报告',
      ...body.flatMap((line, index) =>
        places.includes(index) ? [...head(places.indexOf(index) + 1), line] : [line],
      ),
    ]
    expect(readLines(lines))
      .toEqual(['青禾县农业农村局2025年政府信息公开工作年度报告', ...plain(first.one)])
  })

  test.each([
    [
      'menu entries',
      [
        '首页 领导之窗',
        '青禾县农业农村局机构职能',
        '青禾县农业农村局领导信息',
        '青禾县农业农村局权责清单',
        '青禾县农业农村局规划计划',
      ],
    ],
    [
      'links to other reports',
      [
        '青禾县林业局2025年政府信息公开工作年度报告',
        '青禾县水利局2025年政府信息公开工作年度报告',
        '青禾县教育局2025年政府信息公开工作年度报告',
        '青禾县财政局2025年政府信息公开工作年度报告',
      ],
    ],
    [
      'items without an end',
      [
        '加强学习，提高公开工作的认识水平',
        '完善制度，规范信息发布审核的流程',
        '充实力量，配备专人负责日常工作的',
        '强化监督，定期检查栏目更新的情况',
      ].map((text, index) => `${String(index + 1)}.${text}`),
    ],
    [
      'short paragraphs',
      [
        '召开专题会议2次，部署全年工作。',
        '印发工作要点1份，明确任务分工。',
        '组织业务培训3期，参训160人次。',
        '开展专项检查2轮，整改问题21个。',
      ],
    ],
    ['cells', ['规章', '0', '0', '0', '行政规范性文件', '3', '1', '12']],
    [
      'rows',
      [
        '规章 0 0 0',
        '行政规范性文件 3 1 12',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请 0 0 0 0 0 0 0',
      ],
    ],
  ])('%s are not joined', (_, lines) => {
    const running = first.one.flatMap((text) => wrapText(text, { width: 22, isIndented: true }))
    const blocks =
      readText([...running, '六、其他需要报告的事项', ...lines, '本年无。']
        .join('\n')).value?.blocks ?? []
    const texts = blocks.flatMap((block) => {
      if (block.type === 'table') return block.table.rows.flat().map((slot) => slot.text)
      return block.type === 'paragraph' ? [bare(block.text)] : []
    })
    const wanted = lines.flatMap((text) => (/ \d/.test(text) ? text.split(' ') : [bare(text)]))
    expect(texts).toEqual(expect.arrayContaining([...wanted, '本年无。']))
  })
})
