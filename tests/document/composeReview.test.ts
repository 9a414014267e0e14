import { describe, expect, test } from 'vitest'
import {
  composeReview, contentFingerprint, reviewFileName, type ReviewInput,
} from '../../src/document'
import { proveExport } from '../../src/readers/proof/proveExport'
import { writeDocx } from '../../src/writers/docx'
import { writeHtml } from '../../src/writers/html'
import { findDocxProblems } from '../support/docxChecks'
import { findSchemaErrors, hasValidator } from '../support/docxSchema'
import { joinText, textOfDocx, textOfHtml, textOfTree } from '../support/documentText'
import { buildReport } from '../support/reports'

const report = buildReport({ year: 2025 })
/** In the tests' time zone, three and a half hours behind Greenwich. */
const checkedAt = '2026-01-05T08:03:00.000Z'

const input: ReviewInput = {
  report, checkedAt, draft: '1项未改正',
  levels: [
    { level: '强制', found: 1, explained: 0, left: 1 },
    { level: '核实', found: 1, explained: 1, left: 0 },
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

  test('columns take their shares of the width', () => {
    expect(writeHtml(tree)).toContain('<col style="width:24%"><col style="width:76%">')
  })
})
