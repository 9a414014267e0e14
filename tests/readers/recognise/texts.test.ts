/** Title, contact, dates, signature and the text parts. */
import { describe, expect, test } from 'vitest'
import { readDate } from '../../../src/language/dates'
import { readContact } from '../../../src/readers/recognise/parts/readContact'
import { findTitle, readTitle } from '../../../src/readers/recognise/layout/readTitle'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import {
  draftOf, line, lines, officialTable, recogniseBlocks, rows,
} from '../../support/looseReports'

/** One transparent dot. */
const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('title', () => {
  test.each([
    ['青禾县人民政府2025年政府信息公开工作年度报告', '青禾县人民政府', 2025],
    ['青禾县财政局 2025 年度政府信息公开工作年度报告', '青禾县财政局', 2025],
    ['青禾县人民政府办公室关于2025年政府信息公开工作年度报告', '青禾县人民政府办公室', 2025],
    ['2025年度青禾县人民政府信息公开工作年度报告', '青禾县人民政府', 2025],
    ['2025年青禾县司法局政府信息公开年报', '青禾县司法局', 2025],
    ['青禾县人民政府二○二○年政府信息公开工作年度报告', '青禾县人民政府', 2020],
    ['《青禾镇２０２１年政府信息公开工作年度报告（公开版）', '青禾镇', 2021],
  ])('%s', (text, agency, year) => {
    expect(readTitle(text)).toMatchObject({ agency, year })
  })

  test.each([
    '青禾县2025年工作报告', '本报告依据政府信息公开条例编制。', '',
  ])('%s is none', (text) => {
    expect(readTitle(text)).toBeNull()
  })

  test('over several lines, blank lines between, below the head of a page', () => {
    expect(findTitle([
      '青禾县人民政府网', '首页 > 政务公开 > 年度报告', '青禾县人民政府', '',
      '2025年政府信息公开工作', '年度报告', '本报告依据条例编制。',
    ]))
      .toEqual({
        text: '青禾县人民政府2025年政府信息公开工作年度报告', agency: '青禾县人民政府', year: 2025,
        from: 2, to: 5,
      })
  })

  test('agency from the signature where the title has none, year from the period', () => {
    const draft = draftOf({
      title: '政府信息公开工作年度报告', end: lines('青禾县司法局\n2026年1月20日'),
    })
    expect(draft).toMatchObject({
      title: '政府信息公开工作年度报告', year: 2025, agency: { name: '青禾县司法局' },
    })
  })

  test('from a table of particulars in front', () => {
    const particulars = rows([
      ['索引号', '0001', '发布机构', '青禾县政府办'],
      ['名称', '青禾县人民政府2025年政府信息公开工作年度报告', '', ''],
    ])
    const draft = recogniseBlocks([
      particulars, ...lines('本报告依据条例编制。\n一、总体情况\n甲。'),
    ])
    expect(draft).toMatchObject({
      title: '青禾县人民政府2025年政府信息公开工作年度报告', year: 2025,
      preamble: '本报告依据条例编制。',
    })
    expect(draft.unrecognised).toEqual([{
      part: 0, text: expect.stringContaining('索引号') as string, reason: '报告正文之前的内容',
    }])
  })

  test('another year in the period is said', () => {
    const draft =
      draftOf({ preamble: '本报告依据条例编制，统计期限自2024年1月1日起，至12月31日止。' })
    expect(draft.year).toBe(2025)
    expect(draft.messages.map(({ text }) => text))
      .toEqual(['标题写的是2025年，统计期限写的是2024年，已按标题读入，请核对'])
  })
})

describe('contact', () => {
  test('each detail with its label', () => {
    expect(
      readContact(
        '如有疑问，请与青禾县人民政府办公室联系（地址：青禾县云麓路8号，办公楼三楼；邮编：'
          + '310099；电话：0571—20250008；传真：（0571）20250009；电子邮箱：qh＠example.cn；'
            + '网址：www.qinghe.example.cn）。',
      ),
    )
      .toEqual({
        office: '青禾县人民政府办公室', address: '青禾县云麓路8号，办公楼三楼', postcode: '310099',
        phone: '0571—20250008', fax: '（0571）20250009', email: 'qh@example.cn',
        website: 'www.qinghe.example.cn',
      })
  })

  test('on lines of their own, and nothing that is not said', () => {
    expect(readContact('请联系青禾镇党政办。\n联系方式：\n电话：20250008\n邮寄地址：云麓路8号'))
      .toEqual({ office: '青禾镇党政办', address: '云麓路8号', phone: '20250008' })
    expect(readContact('本报告依据条例编制，电子版可下载。')).toEqual({})
  })
})

test('dates', () => {
  expect([
    '2021年1月25日', '2021-01-25', '２０２１年１月２５日', '二〇二一年一月二十五日',
    '二○二一年十一月十日', '2021 年 1 月 5 日',
  ].map(readDate))
    .toEqual(['2021-01-25', '2021-01-25', '2021-01-25', '2021-01-25', '2021-11-10', '2021-01-05'])
  expect(['2021年13月1日', '2021年2月30日', '2021年', '报告于2021年1月25日发布', ''].map(readDate))
    .toEqual(['', '', '', '', ''])
})

describe('signature', () => {
  const signed = (text: string, title?: string): object =>
    draftOf({ end: lines(text), ...(title === undefined ? {} : { title }) }).signature

  test('name and date, on two lines or one, with other lines behind', () => {
    expect(signed('青禾县人民政府\n2026年1月20日'))
      .toEqual({ name: '青禾县人民政府', date: '2026-01-20' })
    expect(signed('青禾县人民政府办公室 2026年1月20日'))
      .toEqual({ name: '青禾县人民政府办公室', date: '2026-01-20' })
    expect(signed('青禾县人民政府\n二〇二六年一月二十日\n扫一扫在手机打开当前页\n打印 关闭'))
      .toEqual({ name: '青禾县人民政府', date: '2026-01-20' })
    expect(signed('青禾县人民政府')).toEqual({ name: '青禾县人民政府', date: '' })
    expect(signed('')).toEqual({ name: '', date: '' })
  })

  test('the name of the title broken over lines', () => {
    const title = '青禾经济技术开发区管理委员会2025年政府信息公开工作年度报告'
    const name = '青禾经济技术开发区管理委员会'
    for (const text of ['青禾经济技术开\n发区管理委员会', '青禾经济\n技术开发区\n管理委员会']) {
      expect(signed(`${text}\n2026年1月20日`, title)).toEqual({ name, date: '2026-01-20' })
      expect(signed(text, title)).toEqual({ name, date: '' })
    }
    expect(signed('青禾县人民政府\n办公室\n2026年1月20日'))
      .toEqual({ name: '青禾县人民政府办公室', date: '2026-01-20' })
  })

  test('two agencies are not one', () => {
    const draft = draftOf({ end: lines('青禾县教育局\n青禾县人民政府\n2026年1月20日') })
    expect(draft.signature.name).toBe('青禾县人民政府')
    expect(draft.narratives[6]).toContainEqual({ type: 'paragraph', text: '青禾县教育局' })
  })

  test('it is no text of part six, and what follows it is told', () => {
    const draft = draftOf({ end: lines('青禾县人民政府\n2026年1月20日\n附件：统计表') })
    expect(draft.narratives[6]).toEqual([{ type: 'paragraph', text: '没有其他需要报告的事项。' }])
    expect(draft.unrecognised)
      .toEqual([{ part: 0, text: '附件：统计表', reason: '落款或正文之后的内容' }])
  })

  test('a sentence with a date is text', () => {
    const draft = draftOf({ end: lines('平台于2025年3月1日上线。') })
    expect(draft.narratives[6]).toHaveLength(2)
    expect(draft.signature.date).toBe('')
  })

  test('a date below the title', () => {
    expect(draftOf({ preamble: '（2026年1月20日）\n本报告依据条例编制。' }))
      .toMatchObject({ signature: { date: '2026-01-20' }, preamble: '本报告依据条例编制。' })
  })
})

describe('text parts', () => {
  const one = (...blocks: LooseBlock[]): ReturnType<typeof draftOf>['narratives'][1] =>
    draftOf({ one: [line('一、总体情况'), ...blocks] }).narratives[1]

  test('the heading ladder; a run-in heading, or one whose number would change, is a paragraph', () => {
    expect(one(...lines('（一）主动公开\n甲。\n1．平台\n（1）网站\n2、队伍\n(二)依申请公开情况。'
      + '全年32件。\n（三）管理'))).toEqual([
      { type: 'heading', level: 1, text: '主动公开' }, { type: 'paragraph', text: '甲。' },
      { type: 'heading', level: 2, text: '平台' }, { type: 'heading', level: 3, text: '网站' },
      { type: 'heading', level: 2, text: '队伍' }, {
        type: 'paragraph', text: '(二)依申请公开情况。全年32件。',
      }, { type: 'paragraph', text: '（三）管理' },
    ])
  })

  test('numbers the source counts by itself', () => {
    expect(one({ type: 'paragraph', text: '主动公开', list: '（一）', outline: 2 }))
      .toEqual([{ type: 'heading', level: 1, text: '主动公开' }])
  })

  test('conversion debris, page marks, odd blanks and radicals', () => {
    expect(one(
      line('[bookmark: _GoBack]　　全年[image: ]公开1286条。'), line('— 3 —'),
      line('第 4 页 共 9 页'), line('\u00a0\u200b'), line('⼈⺠政府网站。'),
    )).toEqual([
      { type: 'paragraph', text: '全年公开1286条。' },
      { type: 'paragraph', text: '人民政府网站。' },
    ])
  })

  test('images with captions, each kept once; other formats are told', () => {
    const image: LooseBlock = { type: 'image', mime: 'image/png', data: DOT, text: '' }
    const draft = draftOf({ one: [
      line('一、总体情况'), image, line('图1 各渠道公开数量'), image,
      { ...image, mime: 'image/gif', data: 'R0lGODlhAQABAAAAACw=' },
    ] })
    expect(draft.narratives[1]).toEqual([
      { type: 'image', image: 'image-1', caption: '图1 各渠道公开数量' },
      { type: 'image', image: 'image-1', caption: '' },
    ])
    expect(draft.images)
      .toEqual({ 'image-1': { mime: 'image/png', width: 1, height: 1, data: DOT } })
    expect(draft.messages.map(({ text }) => text)).toEqual(['有 1 张图片不是 PNG 或 JPEG，未读入'])
  })

  test('a table with merged cells', () => {
    const slot =
      (text: string, isOrigin = true): { text: string; isOrigin: boolean } => ({ text, isOrigin })
    const table = { rows: [
      [slot('渠道'), slot('条数'), slot('条数', false)],
      [slot('渠道', false), slot('上半年'), slot('下半年')],
    ] }
    expect(one({ type: 'table', table })).toEqual([{
      type: 'table', rows: [
        [
          { text: '渠道', columnSpan: 1, rowSpan: 2, head: false },
          { text: '条数', columnSpan: 2, rowSpan: 1, head: false },
        ],
        [
          { text: '上半年', columnSpan: 1, rowSpan: 1, head: false },
          { text: '下半年', columnSpan: 1, rowSpan: 1, head: false },
        ],
      ],
    }])
  })

  test('a page that is one table: paragraphs in its rows are paragraphs', () => {
    const long = '全年主动公开政府信息1286条，其中门户网站973条，政务新媒体313条，'
      + '办理依申请公开32件，均在规定期限内答复，没有发生行政复议和行政诉讼。'
    const draft = recogniseBlocks([rows([
      ['青禾县人民政府2025年政府信息公开工作年度报告'], ['一、总体情况'], [long],
      ['六、其他需要报告的事项'], [`${long}\n青禾县人民政府`],
    ])])
    expect(draft.narratives).toMatchObject({ 1: [{ text: long }], 6: [{ text: long }] })
    expect(draft.signature.name).toBe('青禾县人民政府')
  })

  test('a paragraph cut by a page is whole again, one that begins anew is not', () => {
    const first =
      '进一步规范和深化主动公开工作，凡是应该公开、能够公开的信息，都及时、主动公开，推进重大'
    const filler = '全年及时答复各类申请，严格按照规定办理登记、审核、答复、归档等各个环节，'
      + '没有超期答复的情况，没有发生行政复议和行政诉讼。'
    const draft = draftOf({ one: [
      line('一、总体情况'), line(filler), line(filler), line(filler), line(first), line(''),
      line('项目建设信息公开，方便群众知晓。'), line(first), line('　　另起一段的文字，自成一句。'),
    ] }, 'text')
    expect(draft.narratives[1].slice(3).map((block) => ('text' in block ? block.text : '')))
      .toEqual([`${first}项目建设信息公开，方便群众知晓。`, first, '另起一段的文字，自成一句。'])
  })
})

test('the lines of a web page around the report are told apart', () => {
  const draft = draftOf({
    preamble: '发布时间：2026-01-20 来源：青禾县政府办 浏览次数：12\n本报告依据条例编制。',
    end: lines('上一篇：没有了\n主办单位：青禾县人民政府\n网站标识码：0000000000'),
  })
  expect(draft.preamble).toBe('本报告依据条例编制。')
  expect(draft.narratives[6]).toHaveLength(1)
  expect(draft.unrecognised.map(({ part }) => part)).toEqual([0, 0, 0, 0])
})

test('the tables of the builder are no text', () => {
  expect(draftOf({
    two: [line('二、主动公开政府信息情况'), officialTable('2021', 'disclosure')],
  }).unrecognised).toEqual([])
})
