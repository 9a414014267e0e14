import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../../src/document'
import { readXlsx } from '../../../../src/readers/formats/xlsx/readXlsx'
import { numberText } from '../../../../src/readers/formats/xlsx/numberText'
import { writeSheet } from '../../../../src/writers/sheet/writeSheet'
import { buildFullReport } from '../../../support/fullReport'
import { buildWorkbook, textRows, type BookParts } from './workbooks'

/**
 * Blocks as short values: paragraphs as text, tables as rows of texts, slots under a merge as `^`.
 */
async function read(parts: BookParts): Promise<(string | string[][])[]> {
  const { value } = await readXlsx(buildWorkbook(parts))
  return (value?.blocks ?? []).map((block) => (block.type === 'table'
    ? block.table.rows.map((row) => row.map((slot) => (slot.isOrigin ? slot.text : '^')))
    : block.text))
}

describe('cells', () => {
  test('shared, inline and formula texts, numbers as stored, cells without reference', async () => {
    const strings = '<si><t>规章</t></si><si><r><t>行政</t></r><r><t xml:space="preserve">许可 '
      + '</t></r><rPh><t>xuke</t></rPh></si>'
    const rows =
      '<row r="1"><c t="s"><v>0</v></c><c><v>15922.040000000001</v></c><c '
        + 't="str"><f>A1</f><v>增10</v></c></row><row r="3"><c r="A3" t="s"><v>1</v></c><c '
          + 'r="C3" t="inlineStr"><is><t>一_x000D_\n二</t></is></c></row>'
    expect(await read({ sheets: [{ rows }], strings }))
      .toEqual([[['规章', '15922.04', '增10']], [['行政许可', '', '一\n二']]])
  })

  test('days, times and percentages by the style of the cell, either calendar', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt '
        + 'numFmtId="177" formatCode="0.0%"/><numFmt numFmtId="178" '
          + 'formatCode="&quot;day&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf '
            + 'numFmtId="14"/><xf numFmtId="176"/><xf numFmtId="177"/><xf numFmtId="178"/><xf '
              + 'numFmtId="20"/></cellXfs>'
    const rows = `<row>${['0', '46042', '46042', '0.638', '7', '0.5']
      .map((value, style) => `<c s="${style}"><v>${value}</v></c>`).join('')}</row>`
    expect(await read({ sheets: [{ rows }], styles }))
      .toEqual([[['0', '2026年1月20日', '2026年1月20日', '63.8%', 'day7', '12:00']]])
    expect(await read({
      sheets: [{ rows: '<row><c s="1"><v>1</v></c><c><v>2</v></c></row>' }], styles,
      properties: 'date1904="1"',
    })).toEqual([[['1904年1月2日', '2']]])
  })

  test.each([
    ['1E+05', '100000'], ['1.5E-3', '0.0015'], ['0.1', '0.1'], ['-47', '-47'], ['219900', '219900'],
    ['1E21', '1000000000000000000000'], ['0.30000000000000004', '0.3'], ['77180.86', '77180.86'],
    ['', ''], ['x', 'x'], ['1E999', '1E999'],
  ])('%s is written %s', (stored, text) => {
    expect(numberText(stored, { format: '', meaning: 'number' })).toEqual({ text, doubt: '' })
  })

  // [stored, format, text as it is shown, words of the doubt]
  test.each([
    ['12684500', '0!.0,"万"', '1268.5万', '存的是12684500'],
    ['12684500', '0!.00,', '126.85', '存的是12684500'],
    ['12684500', '0.00,,"百万"', '12.68百万', '存的是12684500'],
    ['12680000', '0.00,,"百万"', '12.68百万', '存的是12680000'],
    ['0.41', '0%', '41%', ''], ['5', ';;;', '', '不显示'],
    ['1268.45', '#,##0', '1268', '存的是1268.45'], ['1268.45', '#,##0.00', '1268.45', ''],
    ['1268', '#,##0_ ', '1268', ''], ['-1234.5', '#,##0.00_);(#,##0.00)', '-1234.5', ''],
    ['0', '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', '0', ''],
    ['12', '0"件"', '12件', ''], ['12.5', 'G/通用格式', '12.5', ''], ['-3', '[红色]0', '-3', ''],
    ['7', '@', '7', ''], ['3', '0[', '3', '没有看懂'],
    ['125', '+0;-0;0', '+125', ''], ['12.345', '+0;-0', '+12', '存的是12.345'],
    ['41', '[>100]0;0', '41', '存的是41'], ['12.5', '[>100]0"件"', '12.5', '存的是12.5'],
  ])('%s with the format %s is read as it is shown: %s', async (
    ...[stored, format, text, doubt]
  ) => {
    const code = format.replace(/"/g, '&quot;')
    const styles = `<numFmts><numFmt numFmtId="176" formatCode="${code}"/></numFmts><cellXfs><xf `
      + `numFmtId="0"/><xf numFmtId="176"/></cellXfs>`
    const { value } = await readXlsx(buildWorkbook({
      sheets: [{ rows: `<row><c t="str"><v>甲</v></c><c s="1"><v>${stored}</v></c></row>` }],
      styles,
    }))
    const [block] = value?.blocks ?? []
    const slot = block?.type === 'table' ? block.table.rows[0]?.[1] : undefined
    expect(slot?.text).toBe(text)
    if (doubt === '') expect(slot?.doubt).toBeUndefined()
    else expect(slot?.doubt).toContain(doubt)
  })

  test('struck runs and cells are left out, raised runs stay raised, white on white is unseen', async () => {
    const strings = `<si><r><rPr><strike/></rPr><t>12</t></r><r><t>41</t></r></si><si><r><t>12</t></r><r>`
      + `<rPr><vertAlign val="superscript"/></rPr><t>1</t></r></si>
      <si><t>9</t></si>`
    const styles = `<fonts><font/><font><strike/></font><font><color rgb="FFFFFFFF"/></font></fonts><fills>`
      + `<fill><patternFill patternType="none"/></fill>
      <fill><patternFill patternType="solid"><fgColor rgb="FF1F3864"/></patternFill></fill></fills>
      <cellXfs><xf/><xf fontId="1" fillId="0"/><xf fontId="2" fillId="0"/><xf fontId="2" fillId="1"/>`
        + `</cellXfs>`
    const rows = '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c s="1"><v>7</v></c><c s="2" '
      + 't="s"><v>2</v></c><c s="3"><v>8</v></c></row>'
    const { value } = await readXlsx(buildWorkbook({ sheets: [{ rows }], strings, styles }))
    const [block] = value?.blocks ?? []
    const slots = block?.type === 'table' ? block.table.rows[0] ?? [] : []
    expect(slots.map(({ text }) => text)).toEqual(['41', '12¹', '', '', '8'])
    expect(slots.map(({ doubt = '' }) => doubt)).toEqual([
      expect.stringContaining('删除线的“12”'), expect.stringContaining('上标'),
      expect.stringContaining('删除线的“7”'), expect.stringContaining('看不见的“9”'), '',
    ])
  })

  test('hidden rows and columns are left out and told; a merged cell shows in the rest of it', async () => {
    const columns = '<cols><col min="2" max="2" width="0" hidden="1"/></cols>'
    const cell =
      (place: string, text: string): string => `<c r="${place}" t="str"><v>${text}</v></c>`
    const rows = `<row r="1" hidden="1">${cell('A1', '甲')}${cell(
      'C1', '9',
    )}</row><row r="2">${cell('A2', '')}${cell('B2', '99')}${cell('C2', '41')}</row>
      <row r="3" ht="0" customHeight="1">${cell(
        'A3', '乙',
      )}</row><row r="4">${cell('A4', '丙')}${cell('B4', '8')}${cell('C4', '6')}</row>`
    const { value, messages } =
      await readXlsx(buildWorkbook({ sheets: [{ rows, columns, merges: ['A1:A2'] }] }))
    const [block] = value?.blocks ?? []
    expect(block?.type === 'table'
      ? block.table.rows.map((row) => row.map(({ text }) => text))
      : []).toEqual([['甲', '41'], ['丙', '6']])
    expect(messages.map(({ text }) => text)).toEqual([expect.stringContaining('隐藏的行或列')])
  })

  test('formulas without result are blank, and it is said', async () => {
    const { messages } = await readXlsx(
      buildWorkbook({ sheets: [{ rows: '<row><c><v>1</v></c><c><f>A1+1</f></c></row>' }] }),
    )
    expect(messages.map(({ text }) => text))
      .toEqual([expect.stringContaining('有 1 个公式没有存下结果')])
  })
})

describe('sheets', () => {
  test('merged cells are spread; a caption belongs to the table below it', async () => {
    const rows = textRows([
      ['第二十条第（一）项', '', ''], ['信息内容', '制发', '废止'], ['规章', '1', '2'],
      ['行政强制', '', ''],
    ])
    expect(await read({ sheets: [{ rows, merges: ['A1:C1', 'B3:B4'] }] })).toEqual([[
      ['第二十条第（一）项', '^', '^'], ['信息内容', '制发', '废止'], ['规章', '1', '2'],
      ['行政强制', '^', ''],
    ]])
  })

  test('a whole report typed down a sheet: paragraphs, headings and tables in order', async () => {
    const rows = textRows([
      ['青禾县2025年政府信息公开工作年度报告'], ['一、总体情况'], ['平稳。\n有序。'],
      ['二、主动公开政府信息情况'], ['规章', '1', '2'], ['注：单位为件'], ['', ''],
      ['五、存在的主要问题及改进情况'], ['甲', '乙'],
    ])
    expect(await read({ sheets: [{ rows, merges: ['A6:C6'] }] })).toEqual([
      '青禾县2025年政府信息公开工作年度报告', '一、总体情况', '平稳。', '有序。',
      '二、主动公开政府信息情况', [['规章', '1', '2']], '注：单位为件',
      '五、存在的主要问题及改进情况', [['甲', '乙']],
    ])
  })

  test('names that say something stand before their sheet, hidden sheets are named alone', async () => {
    const bytes = buildWorkbook({ sheets: [
      { name: '表二', rows: textRows([['甲', '1']]) },
      { name: 'Sheet2', rows: textRows([['乙', '2']]) },
      { name: '旧数', state: 'hidden', rows: textRows([['丙', '3']]) }, { name: '空', rows: '' },
    ] })
    const { value, messages } = await readXlsx(bytes)
    expect(value?.blocks).toMatchObject([
      { type: 'paragraph', text: '表二', outline: 1 }, { type: 'table' }, { type: 'table' },
    ])
    expect(messages).toEqual([{ level: 'note', text: '工作表“旧数”是隐藏的，未读入' }])
  })

  test('our own workbook comes back: texts, figures and merges of every table', async () => {
    const tree = composeDocument(buildFullReport(2020))
    const { value } = await readXlsx(await writeSheet(tree))
    const tables =
      value?.blocks.flatMap((block) => (block.type === 'table' ? [block.table.rows.flatMap((row) =>
        row.filter((slot) => slot.isOrigin && slot.text !== '').map((slot) => slot.text))] : []))
    const written = tree.nodes.flatMap((node) => (node.type === 'officialTable' ? [[...node.cells]
      .sort((a, b) => a.row - b.row || a.column - b.column).map(({ text }) => text)
      .filter((text) => text !== '')] : []))
    expect(tables?.slice(-3)).toEqual(written)
    const paragraphs =
      value?.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []))
    for (const node of tree.nodes) {
      if (node.type === 'paragraph') expect(paragraphs).toContain(node.text)
    }
  })
})

describe('files that cannot be read get a sentence', () => {
  const refusal = async (bytes: Uint8Array): Promise<string | undefined> => {
    const { value, messages } = await readXlsx(bytes)
    expect(value).toBeNull()
    return messages[0]?.text
  }

  test('old, foreign, empty and damaged files', async () => {
    expect(await refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toContain('旧格式')
    expect(await refusal(strToU8('规章,1'))).toContain('不是 Excel 工作簿')
    expect(await refusal(zipSync({ 'word/document.xml': strToU8('<w/>') })))
      .toContain('不是 Excel 工作簿')
    expect(await refusal(buildWorkbook({ sheets: [{ rows: '' }] }))).toContain('没有内容')
    expect(await refusal(buildWorkbook({ sheets: [{ rows: '<row><c>' }] }))).toContain('不完整')
    const whole = buildWorkbook({ sheets: [{ rows: textRows([['甲', '1']]) }] })
    for (let length = 0; length < whole.length; length += 13) {
      expect(await refusal(whole.slice(0, length))).toBeTypeOf('string')
    }
  })

  test('entities, depth and bombs', { tags: 'long' }, async () => {
    const bomb = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b '
      + '"&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>'
    expect(await refusal(buildWorkbook({
      sheets: [{ rows: '' }], extra: { 'xl/sharedStrings.xml': bomb },
    }))).toContain('不完整')
    expect(await refusal(buildWorkbook({ sheets: [{ rows: '<row>'.repeat(100_000) }] })))
      .toContain('不完整')
    expect(await refusal(buildWorkbook({ sheets: [{ rows: ' '.repeat(60_000_000) }] })))
      .toContain('过大')
  })

  test('10,000 columns, far rows and huge merges are cut, and it is said', async () => {
    const wide = Array.from({ length: 10_000 }, () => '<c><v>1</v></c>').join('')
    const { value, messages } = await readXlsx(buildWorkbook({ sheets: [{
      name: '表三', rows: `<row>${wide}</row><row r="1048576"><c><v>1</v></c></row>`,
      merges: Array.from({ length: 5000 }, () => 'A1:XFD1048576'),
    }] }))
    expect(value?.blocks).toHaveLength(2)
    expect(messages)
      .toEqual([{ level: 'warning', text: '工作表“表三”过大，只读入了前面的行和列，请核对' }])
  })
})

test.each([
  // The error of binary floats; a time that is none; a column filled up with strokes; nothing but rounding.
  ['4999.999999999985', '0', 'number', '5000', ''], ['0', '#,##0.00', 'number', '0', ''],
  ['14377', 'h:mm', 'time', '14377', '按日期或时间'], ['7', '*-0', 'number', '7', '显示'],
] as const)('%s shown as %s', (...[stored, format, meaning, text, doubt]) => {
  const shown = numberText(stored, { format, meaning })
  expect(shown.text).toBe(text)
  if (doubt === '') expect(shown.doubt).toBe('')
  else expect(shown.doubt).toContain(doubt)
})

test('white beside black in one cell is in doubt, white alone is left out', async () => {
  const white = '<r><rPr><color rgb="FFFFFFFF"/></rPr><t>5</t></r>'
  const strings = `<si>${white}<r><t>12</t></r></si><si>${white}</si>`
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>'
  const { value } = await readXlsx(buildWorkbook({ sheets: [{ rows }], strings }))
  const [block] = value?.blocks ?? []
  const slots = block?.type === 'table' ? block.table.rows[0] : []
  expect(slots?.map(({ text }) => text)).toEqual(['512', ''])
  expect(slots?.map(({ doubt }) => doubt?.includes('“5”'))).toEqual([true, true])
})
