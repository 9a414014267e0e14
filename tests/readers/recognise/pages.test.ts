/**
 * Reports as web pages have them: what stands around the text, and what real titles, introductions
 * and contact sentences look like.
 */
import { describe, expect, test } from 'vitest'
import { blockText } from '../../../src/model/narrative'
import { readContact } from '../../../src/readers/recognise/parts/readContact'
import { findTitle, readTitle } from '../../../src/readers/recognise/layout/readTitle'
import {
  draftOf, line, lines, looseBlocks, officialTable, recogniseBlocks,
} from '../../support/looseReports'

const INTRODUCTION =
  '本报告依据《中华人民共和国政府信息公开条例》编制，统计期限自2025年1月1日起，至12月31日止。'
const FOOT = '【打印本页】【关闭窗口】\n首页 | 网站地图 | 网站声明\n地址：青禾县云麓路8号 邮编：'
  + '310099\n技术支持：云麓科技\nCopyright © 2026 青禾县人民政府'

describe('titles', () => {
  test.each([
    ['青禾县财政局政府信息公开工作年度报告（2025年度）', '青禾县财政局'],
    ['（图解）青禾县公安局云麓区分局2025年政府信息公开工作年度报告', '青禾县公安局云麓区分局'],
    ['标题：青禾县白沙镇人民政府2025年政府信息公开工作年度报告', '青禾县白沙镇人民政府'],
  ])('%s', (text, agency) => {
    expect(readTitle(text)).toMatchObject({ agency, year: 2025 })
  })

  test('the plain one of two', () => {
    expect(findTitle([
      '（图解）青禾县财政局2025年政府信息公开工作年度报告',
      '青禾县财政局2025年政府信息公开工作年度报告',
    ])).toMatchObject({ text: '青禾县财政局2025年政府信息公开工作年度报告', from: 1 })
  })

  test('only in the head of the page, with the name of the site', () => {
    const draft = recogniseBlocks(
      looseBlocks({ title: '' }), 'html',
      '青禾县财政局2025年政府信息公开工作年度报告-青禾县人民政府',
    )
    expect(draft).toMatchObject({ year: 2025, agency: { name: '青禾县财政局' } })
  })
})

describe('an introduction over two lines whose second reads like a title', () => {
  const BEGINS = '根据《中华人民共和国政府信息公开条例》要求，现向社会公布'

  test.each([
    ['青禾县财政局2025年政府信息公开工作年度报告', '青禾县财政局2025年度政府信息公开工作年度报告'],
    ['青禾县财政局政府信息公开工作年度报告', '2025年政府信息公开年度报告'],
    [
      '青禾县财政局\n政府信息公开工作年度报告\n（2025年度）',
      '青禾县2025年政府信息公开工作年度报告',
    ],
    ['政府信息公开工作年度报告', '青禾县财政局2025年政府信息公开工作年度报告'],
  ])('%s', (title, second) => {
    const draft = draftOf({ title: '', preamble: `${title}\n${BEGINS}\n${second}` })
    expect(draft.title).toBe(title.replace(/\n/g, ''))
    expect(draft.preamble).toBe(`${BEGINS}\n${second}`)
  })

  test('alone it is no title', () => {
    expect(draftOf({
      title: '', preamble: `${BEGINS}青禾县财政局\n2025年政府信息公开工作年度报告`,
    }).agency.name ?? '').not.toContain('中华人民共和国')
  })
})

describe('one line of the page behind part six', () => {
  test.each([
    '首页 关于我们 联系我们 网站地图', '网站首页', '字体：大 中 小', '政务新媒体',
    '建议使用1280*800分辨率', '返回首页', '设为首页 | 加入收藏', '运行维护：青禾县信息中心',
    '政府信息公开指南 政府信息公开制度 政府信息公开年报', '微信公众号', '青禾县财政局 版权所有',
    '您访问的链接即将离开“青禾县人民政府”门户网站 是否继续？',
  ])('%s', (foot) => {
    const draft = draftOf({ end: [line(foot)] }, 'html')
    expect(draft.narratives[6].map(blockText)).toEqual(['没有其他需要报告的事项。'])
    expect(draft.unrecognised.map(({ text }) => text)).toContain(foot)
  })

  test.each([
    '政府信息公开指南已于12月修订。', '联系地址：青禾县云麓路8号', '首页专栏全年更新120次',
  ])('%s stays', (text) => {
    expect(draftOf({ end: [line(text)] }, 'html').narratives[6].map(blockText)).toContain(text)
  })
})

describe('the menu of a site', () => {
  const menu = lines(Array.from(
    { length: 240 },
    (_, index) => `${['首页', '政务公开', '互动交流', '青禾概况'][index % 4] ?? ''}${index}`,
  ).join('\n'))

  test('before the title', () => {
    expect(recogniseBlocks([...menu, ...looseBlocks()]))
      .toMatchObject({ year: 2025, agency: { name: '青禾县人民政府' }, preamble: INTRODUCTION })
  })

  test('between title and text, and without a title', () => {
    expect(draftOf({ preamble: `${menu.slice(0, 30)
      .map((block) => (block.type === 'paragraph' ? block.text : ''))
      .join('\n')}\n${INTRODUCTION}` }).preamble).toBe(INTRODUCTION)
    expect(recogniseBlocks([...menu, ...looseBlocks({ title: '' })]))
      .toMatchObject({ year: 2025, preamble: INTRODUCTION })
  })

  test('reports of other years and agencies in it are not the title', () => {
    const links = lines(
      '青禾县人民政府2023年政府信息公开工作年度报告\n青禾县人民政府2024年政府信息公开工作年度报告',
    )
    expect(recogniseBlocks([...links, ...looseBlocks()]).year).toBe(2025)
    expect(recogniseBlocks(
      [line('青禾县财政局2025年政府信息公开工作年度报告'), ...looseBlocks()], 'html',
      '青禾县人民政府2025年政府信息公开工作年度报告-青禾县',
    ).agency.name).toBe('青禾县人民政府')
  })

  test('a title behind the list of contents', () => {
    const contents =
      lines('目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n六、其他需要报告的事项……6')
    expect(recogniseBlocks([...contents, ...looseBlocks()])).toMatchObject({
      title: '青禾县人民政府2025年政府信息公开工作年度报告', preamble: INTRODUCTION,
    })
  })
})

describe('above the text', () => {
  test.each([
    '时间：2026-01-31 点击率：【 打印 】【 关闭 】', '2026-01-20 作者：佚名 点击数：',
    '2026-01-20 10:11青禾县人民政府听全文',
    '2026-01-20 10:11:12', '（2026年1月20日发布）', '63K', '|', '[ 大 中 小 ]', '责任编辑：李四',
    '文章来源：青禾县', '更新时间：2026-01-20',
    '索 引 号：000014348/2026-00630', '公开方式：主动公开', '扫一扫在手机上查看', '语音播报',
    '青政函〔2026〕5号', '青禾县人民政府\n2025年政府信息公开工作年度报告',
    '青禾县政府信息公开工作年度报告', '青禾县人民政府\n2025年政府信息公开\n工作年度报告（文字版）',
    '点击查看解读', '{{ title }}',
  ])('%s is no introduction, and is told', (text) => {
    const draft = draftOf({ preamble: `${text}\n${INTRODUCTION}` })
    expect(draft.preamble).toBe(INTRODUCTION)
    expect(draft.unrecognised.map((entry) => entry.text).join('\n')).toBe(text)
  })

  test('name and date of the report', () => {
    expect(draftOf({ preamble: `青禾县人民政府办公室\n（2026年1月20日）\n${INTRODUCTION}` }))
      .toMatchObject({
        preamble: INTRODUCTION, signature: { name: '青禾县人民政府办公室', date: '2026-01-20' },
      })
  })

  test('contact details on lines of their own stay', () => {
    const preamble = `${INTRODUCTION}\n访问青禾县人民政府网站可以查阅本报告的电子版。\n联系电话：`
      + `0571-20250008\nE-mail：qh@example.cn`
    expect(draftOf({ preamble }))
      .toMatchObject({ preamble, agency: { phone: '0571-20250008', email: 'qh@example.cn' } })
  })
})

describe('below the text', () => {
  const six = (end: string): string[] => draftOf({ end: lines(end) }).narratives[6].map(blockText)

  test.each(
    [
      FOOT,
      `友情链接\n${Array.from({ length: 50 }, (_, index) => `友好网站第${index}站`)
        .join('\n')}\n${FOOT}`,
      '相关新闻\n青禾县召开会议\n2026-01-25', '附件：1.年度报告.docx\n2.统计表.xlsx',
      '[打印] [关闭]\n您是第12345位访问者\nTOP',
    ],
  )('nothing of the page is text of part six', (foot) => {
    expect(six(foot)).toEqual(['没有其他需要报告的事项。'])
    expect(draftOf({ end: lines(`青禾县人民政府\n2026年1月20日\n${foot}`) })).toMatchObject({
      signature: { name: '青禾县人民政府', date: '2026-01-20' },
      narratives: { 6: [{ text: '没有其他需要报告的事项。' }] },
    })
  })

  test('nor is the menu above the foot, but a few short lines are', () => {
    expect(
      six(`${Array.from({ length: 9 }, (_, index) => `政务公开${index}`).join('\n')}\n网站地图`),
    ).toEqual(['没有其他需要报告的事项。'])
    expect(six('白沙镇\n云麓镇\n网站地图'))
      .toEqual(['没有其他需要报告的事项。', '白沙镇', '云麓镇'])
  })

  test('sentences stay, also behind what looks like a link', () => {
    expect(six('浏览量全年达到1286万次。')).toHaveLength(2)
    expect(six('相关文件\n全年公开相关文件32件，均已在门户网站发布。')).toHaveLength(3)
  })
})

describe('contact sentences', () => {
  test.each([
    [
      '请与白沙镇党政办公室联系（地址青禾县白沙镇正街84号，邮编：310098，电话：0571-20250009、'
        + '20250010）。',
      {
        office: '白沙镇党政办公室', address: '青禾县白沙镇正街84号', postcode: '310098',
        phone: '0571-20250009',
      },
    ],
    [
      '请联系：青禾县财政局办公室。E-mail：qhcz@163.com；联系电话（传真）：0571-20250012；'
        + '通讯地址：云麓路8号502室（邮编310099）',
      {
        office: '青禾县财政局办公室', email: 'qhcz@163.com', phone: '0571-20250012',
        address: '云麓路8号502室', postcode: '310099',
      },
    ],
    [
      '地址：白沙镇铁山路37号邮编：310000，电子邮箱：BSZ@163.COM',
      { address: '白沙镇铁山路37号', postcode: '310000', email: 'BSZ@163.COM' },
    ],
    [
      '请联系：青禾县水利局数据中心，联系方式：0571-20250014、20250015。',
      { office: '青禾县水利局数据中心', phone: '0571-20250014' },
    ],
    ['如有疑问请与我局办公室联系（联系电话：20250013）。', { phone: '20250013' }],
  ])('%s', (text, details) => {
    expect(readContact(text)).toEqual(details)
  })

  test('within part one', () => {
    const one = lines('一、总体情况\n本报告依据条例编制。如有疑问，'
      + '请与青禾县人民政府办公室联系（地址：云麓路8号；电话：0571-20250008）。\n全年公开1286条。')
    const draft = draftOf({ preamble: '', one })
    expect(draft.agency).toMatchObject({
      office: '青禾县人民政府办公室', address: '云麓路8号', phone: '0571-20250008',
    })
    expect(draft.narratives[1]).toHaveLength(2)
  })
})

describe('the agency, where the title has none', () => {
  test.each([
    '本报告由青禾县林业局根据《中华人民共和国政府信息公开条例》编制。',
    '根据条例规定，现公布青禾县林业局2025年政府信息公开工作年度报告。',
    '现发布《青禾县林业局2025年度政府信息公开年度报告》。',
  ])('%s', (preamble) => {
    expect(draftOf({ title: '2025年政府信息公开工作年度报告', preamble }).agency.name)
      .toBe('青禾县林业局')
  })

  test.each([
    '本报告由我局根据条例编制。', '现公布本单位2025年政府信息公开工作年度报告。',
    '根据条例规定，特编制2025年政府信息公开工作年度报告。',
  ])('%s names none', (preamble) => {
    expect(draftOf({ title: '2025年政府信息公开工作年度报告', preamble }).agency.name)
      .toBeUndefined()
  })
})

test('a signature with a month: the name is read, the month is told', () => {
  const draft = draftOf({ end: lines('青禾县人民政府\n2026年1月') })
  expect(draft).toMatchObject({
    signature: { name: '青禾县人民政府', date: '' },
    narratives: { 6: [{ text: '没有其他需要报告的事项。' }] },
  })
  expect(draft.unrecognised.map(({ text }) => text)).toEqual(['2026年1月'])
})

describe('parts', () => {
  test('a second heading of part one is a line of its text', () => {
    const draft = draftOf({
      one: lines('一、总体情况\n本年报由青禾县林业局编制。\n一、概述\n全年公开1286条。'),
    })
    expect(draft.preamble).toBe(INTRODUCTION)
    expect(draft.narratives[1].map(blockText))
      .toEqual(['本年报由青禾县林业局编制。', '一、概述', '全年公开1286条。'])
  })

  test('a heading that speaks of two parts is that of its number', () => {
    const draft = draftOf({
      one: lines('一、总体情况\n（一）主动公开情况\n甲。'),
      two: [line('二、主动公开、依申请公开工作情况'), officialTable('2021', 'disclosure')],
    })
    expect(draft.parts[1]).toEqual({ number: 2, heading: '二、主动公开、依申请公开工作情况' })
    expect(draft.narratives[1].map(blockText)).toEqual(['主动公开情况', '甲。'])
  })
})

describe('several reports', () => {
  const second = looseBlocks({
    title: '青禾县财政局2025年政府信息公开工作年度报告',
    one: lines('一、总体情况\n财政局公开11条。'),
  })

  test('the first is read, the next one named', () => {
    const draft = recogniseBlocks([
      ...looseBlocks({ end: lines('青禾县人民政府\n2026年1月20日') }), ...second,
    ])
    expect(draft).toMatchObject({
      agency: { name: '青禾县人民政府' }, preamble: INTRODUCTION,
      narratives: { 1: [{ text: '本年工作平稳有序。' }] }, signature: { date: '2026-01-20' },
    })
    expect(draft.messages.map(({ text }) => text))
      .toEqual(['后面还有另一份报告“青禾县财政局2025年政府信息公开工作年度报告”，没有读入。'
        + '请单独复制后粘贴读入'])
    expect(draft.unrecognised).toEqual([])
  })

  test('one report twice', () => {
    const draft = recogniseBlocks([...looseBlocks(), ...looseBlocks()])
    expect(draft).toMatchObject({
      preamble: INTRODUCTION, narratives: { 6: [{ text: '没有其他需要报告的事项。' }] },
    })
    expect(draft.messages.map(({ text }) => text))
      .toEqual(['同一份报告后面又出现一次，只读入了前面的'])
  })

  test('the agency on a line of its own above the title', () => {
    const draft = recogniseBlocks([
      ...looseBlocks(), line('青禾县财政局'),
      ...looseBlocks({ title: '2025年政府信息公开工作年度报告' }),
    ])
    expect(draft.messages[0]?.text).toContain('青禾县财政局2025年政府信息公开工作年度报告')
  })

  test('a cover and a list of contents before the report are none', () => {
    const cover =
      lines('青禾县人民政府2025年政府信息公开工作年度报告\n目录\n一、总体情况……1\n二、'
        + '主动公开政府信息情况……2\n三、收到和处理政府信息公开申请情况……3\n四、'
          + '政府信息公开行政复议、行政诉讼情况……4\n五、存在的主要问题及改进情况……5\n六、'
            + '其他需要报告的事项……6')
    const draft = recogniseBlocks([...cover, ...looseBlocks()])
    expect(draft.messages).toEqual([])
    expect(draft.preamble).toBe(INTRODUCTION)
    expect(draft.unrecognised).toHaveLength(8)
    expect(Object.keys(draft.cells)).toHaveLength(200)
    expect(draft.narratives[1]).toEqual([{ type: 'paragraph', text: '本年工作平稳有序。' }])
  })

  test('links to others are none', () => {
    expect(draftOf({ end: lines('相关文件\n青禾县财政局2025年政府信息公开工作年度报告') }).messages)
      .toEqual([])
  })
})
