import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import {
  composeDocument, composeReview, contentFingerprint, reviewFileName, type ReviewInput,
} from '../../src/document'
import type { DocumentTree } from '../../src/model/document'
import type { SignOff } from '../../src/model/signOff'
import { proveExport } from '../../src/readers/proof/proveExport'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeHtml } from '../../src/writers/html'
import { findDocxProblems } from '../support/files/docxChecks'
import { findSchemaErrors, hasValidator } from '../support/files/docxSchema'
import { joinText, textOfDocx, textOfHtml, textOfTree } from '../support/samples/documentText'
import { buildReport } from '../support/reports'

const report = buildReport({ year: 2025 })
/** In the tests' time zone, three and a half hours behind Greenwich. */
const checkedAt = '2026-01-05T08:03:00.000Z'

const input: ReviewInput = {
  report, checkedAt, draft: '1项未改正', due: '2026-03-31',
  levels: [
    { level: '强制', found: 1, explained: 0, putAside: 0, left: 1 },
    { level: '核实', found: 1, explained: 1, putAside: 0, left: 0 },
  ],
  rules: [{
    code: 'T3-BAL', title: '本年新收＋上年结转＝总计＋结转下年度继续办理（逐列）', level: '强制',
    result: '发现 1 处',
  }],
  findings: [
    { level: '强制', place: '第三部分', message: '第三部分“自然人”列：差 1。', left: '未改正' },
    {
      level: '核实', place: '第二部分', message: '现行有效 40，不等于 58。', left: '',
      note: { text: '本年集中清理，\u0000废止往年文件12件', fact: '', at: checkedAt },
    },
    {
      level: '提示', place: '第二部分', message: '相差五倍以上。', left: '',
      note: { text: '', fact: '', at: checkedAt },
    },
  ],
}
const tree = composeReview(input)
const texts = textOfTree(tree)

describe('the 审核情况表', () => {
  test('says what, when, by which form, and what came of it', () => {
    expect(tree.title).toBe('青禾县人民政府2025年政府信息公开工作年度报告审核情况表')
    expect(texts[0]).toBe('政府信息公开工作年度报告审核情况表')
    for (const text of [
      '2021年格式（国办公开办函〔2021〕30号）', '2026年1月5日 4:33', '草稿，1项未改正',
      contentFingerprint(report),
    ]) expect(joinText(texts)).toContain(text)
    expect(joinText(texts)).toMatch(/本机核对后生成，填报内容没有上传/)
  })

  test('lists findings with their notes and rules with their results', () => {
    const said = joinText(texts)
    expect(said).toContain('未改正')
    expect(said).toMatch(/本年集中清理，废止往年文件12件\s*2026年1月5日 4:33/)
    expect(said).toMatch(/已知晓\s*2026年1月5日/)
    expect(said).toContain('发现 1 处')
    expect(said).toContain('“自然人”列：差 1。')
    expect(said).not.toContain('第三部分第三部分')
  })

  test('a clean report says so', () => {
    const clean = joinText(textOfTree(composeReview({ ...input, draft: '', findings: [] })))
    expect(clean).toContain('可以定稿')
    expect(clean).toContain('各项核对没有发现问题。')
  })

  test('is named after the report', () => {
    expect(reviewFileName(report))
      .toBe('青禾县人民政府2025年政府信息公开工作年度报告审核情况表.docx')
  })
})

describe('the cover', () => {
  const signOff: SignOff = {
    drafter: '王一', reviewer: '李二', signer: '赵三', ownDue: '2026-01-20', seal: '县政府办公室印章',
    filedWith: '市政府办公室', filedOn: '2026-01-25', pageAddress: 'www.qinghe.gov.cn/a/1.html',
    publishedOn: '2026-01-22', done: ['figures', 'website'],
  }
  const signed = composeReview({ ...input, report: { ...report, signOff } })
  const rowsOf = ({ nodes }: DocumentTree): string[][] => nodes
    .flatMap((node) => (node.type === 'textTable' ? node.rows : []))
    .map((row) => row.map(({ text }) => text))

  test('has both last days, lines to sign in, the seal, where it was filed and published', () => {
    const rows = rowsOf(signed)
    for (const row of [
      ['法定公布期限', '2026年3月31日前', '本单位要求', '2026年1月20日前'],
      ['拟稿', '王一', '日期', '年　　月　　日'], ['审核', '李二', '日期', '年　　月　　日'],
      ['签发', '赵三', '日期', '年　　月　　日'], ['用印', '县政府办公室印章', '公布日期', '2026年1月22日'],
      ['报送备案', '市政府办公室', '日期', '2026年1月25日'],
      ['公布网址', 'www.qinghe.gov.cn/a/1.html'],
    ]) expect(rows).toContainEqual(row)
  })

  test('names a corrected version, and only that', () => {
    const corrected = { ...report, signOff: { ...signOff, correctedOn: '2026-05-06' } }
    expect(rowsOf(composeReview({ ...input, report: corrected })))
      .toContainEqual(['更正版', '2026年5月6日更正'])
    expect(rowsOf(signed).flat()).not.toContain('更正版')
  })

  test('ticks what the check found and what a person ticked, nothing else', () => {
    const ticks = (tree: DocumentTree): string[] => rowsOf(tree)
      .filter(([mark]) => mark === '√' || mark === '').map(([mark, text]) => `${mark} ${text}`)
    expect(ticks(signed)).toEqual([
      ' 强制的问题都已改正，没有空着的格（程序核对）', '√ 核实的问题都已改正或者写了说明（程序核对）',
      '√ 三张表的数字与台账、底册核对过', ' 各内设机构、下属单位报送的材料收齐并核对过',
      ' 保密审查过，没有国家秘密、工作秘密和不宜公开的个人信息', ' 定稿印出来通读过',
      ' 签发、用印手续齐全', '√ 在网站公布，公布以后核对过网页',
      ' 报送备案，定稿和《审核情况表》存档',
    ])
    const clean = composeReview({ ...input, draft: '', levels: [], findings: [] })
    expect(ticks(clean).filter((tick) => tick.startsWith('√'))).toHaveLength(2)
  })

  test('nothing of it is in the report or its fingerprint', () => {
    const printed = joinText(textOfTree(composeDocument({ ...report, signOff })))
    for (const text of ['王一', '印章', '1.html']) expect(printed).not.toContain(text)
    expect(contentFingerprint({ ...report, signOff })).toBe(contentFingerprint(report))
  })
})

describe('as a file', () => {
  test('Word and page say the same, and the file reads back', async () => {
    const bytes = await writeDocx(tree)
    expect(findDocxProblems(bytes)).toEqual([])
    expect(textOfDocx(bytes)).toEqual(texts)
    expect(textOfHtml(writeHtml(tree))).toEqual(texts)
    expect(proveExport(bytes, tree).messages).toEqual([])
  })

  test.skipIf(!hasValidator)('is a valid Word file', async () => {
    expect(await findSchemaErrors(await writeDocx(tree))).toEqual([])
  })

  test('columns take their shares of the width, and there is room to sign', async () => {
    expect(writeHtml(tree)).toContain('<col style="width:19%"><col style="width:29%">')
    expect(writeHtml(tree).match(/<tr class="tall">/g)).toHaveLength(3)
    const xml = strFromU8(unzipSync(await writeDocx(tree))['word/document.xml'] ?? new Uint8Array())
    expect(xml.match(/<w:trHeight w:val="720" w:hRule="atLeast"\/>/g)).toHaveLength(3)
  })
})
