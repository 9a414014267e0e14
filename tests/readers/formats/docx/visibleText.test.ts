/**
 * Deleted, struck, hidden and raised text of Word files: never part of a figure, told where it
 * stood.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, messagesOf, paragraph, run } from '../../../support/files/docxBuilder'
import { runs } from '../../../support/runs'

const styles = `<w:style w:type="character" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr>`
  + `</w:style>
  <w:style w:type="character" w:styleId="Older"><w:name w:val="Older"/><w:basedOn w:val="Old"/></w:style>
  <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Mark"><w:name w:val="Mark"/><w:rPr>`
    + `<w:vertAlign w:val="superscript"/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="White"><w:name w:val="White"/><w:rPr><w:color w:val="FFFFFF"/>`
    + `</w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Struck"><w:name w:val="Struck"/><w:rPr><w:dstrike/></w:rPr>`
    + `</w:style>`

const styled = (id: string): string => `<w:rStyle w:val="${id}"/>`
const tracked = (name: string, text: string, tag = 'w:t'): string =>
  `<w:${name} w:id="1" w:author="a"><w:r><${tag}>${text}</${tag}></w:r></w:${name}>`

/**
 * [kind, what stands in the paragraph of a cell, text that is seen, words of the doubt, paragraph
 * properties].
 */
const CELLS: [string, string, string, string, string?][] = [
  [
    'a tracked change', tracked('del', '12', 'w:delText') + tracked('ins', '15'), '15',
    '删掉的“12”',
  ],
  ['moved away', tracked('moveFrom', '12') + tracked('moveTo', '15'), '15', '删掉的“12”'],
  ['struck', run('12', '<w:strike/>') + run('41'), '41', '删除线的“12”'],
  ['struck twice', run('12', '<w:dstrike w:val="true"/>') + run('41'), '41', '删除线的“12”'],
  ['struck off', run('12', '<w:strike w:val="0"/>') + run('41'), '1241', ''],
  ['struck by a style', run('12', styled('Old')) + run('41'), '41', '删除线的“12”'],
  ['struck by the style of a style', run('12', styled('Older')) + run('41'), '41', '删除线的“12”'],
  [
    'struck by the style of the paragraph', run('12'), '', '删除线的“12”',
    '<w:pStyle w:val="Struck"/>',
  ],
  ['hidden', run('5', '<w:vanish/>') + run('12'), '12', '看不见的“5”'],
  ['hidden by a style', run('5', styled('Gone')) + run('12'), '12', '看不见的“5”'],
  [
    'shown against its style', run('5', `${styled('Gone')}<w:vanish w:val="false"/>`) + run('12'),
    '512', '',
  ],
  ['raised', run('12') + run('1', '<w:vertAlign w:val="superscript"/>'), '12¹', '上标'],
  ['raised by a style', run('12') + run('1', styled('Mark')), '12¹', '上标'],
  ['raised by its place', run('12') + run('1', '<w:position w:val="12"/>'), '12¹', '上标'],
  ['evened out by its place', run('12') + run('1', '<w:position w:val="2"/>'), '121', ''],
  ['lowered', run('12') + run('1', '<w:vertAlign w:val="subscript"/>'), '12₁', '下标'],
  ['all of it raised', run('12', '<w:vertAlign w:val="superscript"/>'), '12', ''],
  ['white', run('5', '<w:color w:val="FFFFFF"/>') + run('12'), '512', '“5”显示的位置或样子'],
  ['white by a style', run('5', styled('White')) + run('12'), '512', '“5”显示的位置或样子'],
  [
    'white on a ground',
    run('12', '<w:shd w:val="clear" w:fill="1F3864"/><w:color w:val="FFFFFF"/>'), '12', '',
  ],
  ['tiny', run('5', '<w:sz w:val="2"/>') + run('12'), '512', '“5”显示的位置或样子'],
  [
    'an exponent in a formula',
    '<m:oMath><m:sSup><m:e><m:r><m:t>12</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup>'
      + '</m:oMath>', '12³', '上标',
  ],
  [
    'a figure that is a formula, with an index of an index',
    '<m:oMath><m:r><m:t>12</m:t></m:r><m:sSub><m:e/><m:sub><m:sSub><m:e><m:r><m:t>3</m:t></m:r></m:e>'
      + '<m:sub><m:r><m:t>4</m:t></m:r></m:sub></m:sSub></m:sub></m:sSub></m:oMath>', '12₃₄', '下标',
  ],
  ['a figure as a formula', '<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>', '12', ''],
  ['turned round', `<w:bdo w:val="rtl">${run('12')}</w:bdo>`, '12', '“12”是反着显示的'],
]

test.each(CELLS)('%s', (...[, runs, text, doubt, properties = '']) => {
  const cell = `<w:tc><w:p><w:pPr>${properties}</w:pPr>${runs}</w:p></w:tc>`
  const [block] =
    blocksOf(`<w:tbl><w:tr><w:tc>${paragraph('规章')}</w:tc>${cell}</w:tr></w:tbl>`, { styles })
  const slot = block?.type === 'table' ? block.table.rows[0]?.[1] : undefined
  expect(slot?.text).toBe(text)
  if (doubt === '') expect(slot?.doubt).toBeUndefined()
  else expect(slot?.doubt).toContain(doubt)
})

const IN_STYLES: [string, string, string, string][] = [
  ['struck by the document', '<w:docDefaults><w:rPrDefault><w:rPr><w:strike/></w:rPr></w:rPrDefault>'
    + '</w:docDefaults>', '', ''],
  ['hidden by the plain style', '<w:style w:type="paragraph" w:default="1" w:styleId="a">'
    + '<w:name w:val="Normal"/><w:rPr><w:vanish/></w:rPr></w:style>', '', ''],
  ['struck by the style of the table', '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>'
    + '<w:rPr><w:dstrike/></w:rPr></w:style>', '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>', ''],
  ['struck by the table, not by the run', '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/>'
    + '<w:rPr><w:strike/></w:rPr></w:style>', '<w:tblPr><w:tblStyle w:val="T"/></w:tblPr>', '12'],
]

test.each(IN_STYLES)('%s', (...[, own, properties, seen]) => {
  const text = run('12', seen === '' ? '' : '<w:strike w:val="0"/>')
  const rows = `<w:tr><w:tc>${paragraph('规章')}</w:tc><w:tc><w:p>${text}</w:p></w:tc>`
    + `<w:tc><w:p>${run('7', '<w:strike w:val="0"/><w:dstrike w:val="0"/><w:vanish w:val="0"/>')}`
    + '</w:p></w:tc></w:tr>'
  const [block] = blocksOf(`<w:tbl>${properties}${rows}</w:tbl>`, { styles: own })
  const slots = block?.type === 'table' ? block.table.rows[0] ?? [] : []
  expect(slots.slice(1).map((slot) => slot.text)).toEqual([seen, '7'])
  expect(slots[1]?.doubt ?? '').toContain(seen === '' ? '“12”' : '')
})

test('in the text struck words are left out and told, a mark above the line stays there', () => {
  const body = `<w:p>${run('收到申请')}${run(
    '12', '<w:strike/>',
  )}${run('15')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('件')}</w:p>`
  expect(blocksOf(body)).toEqual([{ type: 'paragraph', text: '收到申请15²件' }])
  expect(messagesOf(body)).toEqual(['文件里有画了删除线的文字，没有读入，请核对'])
})

test('a table that runs from right to left is read as it is seen', () => {
  const cells = ['甲', '乙', '丙'].map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join('')
  const [block] = blocksOf(`<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr><w:tr>${cells}</w:tr></w:tbl>`)
  expect(block?.type === 'table' ? block.table.rows[0]?.map(({ text }) => text) : [])
    .toEqual(['丙', '乙', '甲'])
})

/** A piece of a paragraph, and what of it is seen; `isSure` false where nobody can say. */
interface Piece { xml: string; seen: string; isSure: boolean }

const field = (
  code: string, result: string,
): string => '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
  + `<w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar `
    + `w:fldCharType="separate"/></w:r>${run(result)}`
  + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
const box = (text: string): string => `<mc:AlternateContent><mc:Choice `
  + `Requires="wps">${text}</mc:Choice>`
  + `<mc:Fallback>${text}</mc:Fallback></mc:AlternateContent>`

/** [xml of a piece with a text, whether it is seen, whether that is sure]. */
const PIECES: [(text: string) => string, isSeen: boolean, isSure?: false][] = [
  [run, true], [(text) => run(text, '<w:b/><w:color w:val="000000"/>'), true],
  [(text) => tracked('ins', text), true],
  [(text) => tracked('moveTo', text), true], [(text) => run(text, '<w:webHidden/>'), true],
  [(text) => run(text, '<w:strike w:val="false"/><w:vanish w:val="0"/>'), true],
  [(text) => `<w:sdt><w:sdtPr/><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`, true],
  [(text) => `<w:smartTag w:element="a">${run(text)}</w:smartTag>`, true],
  [(text) => `<w:hyperlink>${run(text)}</w:hyperlink>`, true],
  [(text) => field('PAGE 7', text), true],
  [(text) => `<w:fldSimple w:instr="REF 7">${run(text)}</w:fldSimple>`, true],
  [(text) => box(run(text)), true],
  [(text) => `<w:r><w:ruby><w:rt>${run(
    '9',
  )}</w:rt><w:rubyBase>${run(text)}</w:rubyBase></w:ruby></w:r>`, true],
  [(text) => `${run(text)}<w:r><w:footnoteReference w:id="7"/></w:r><w:r><w:commentReference `
    + `w:id="7"/></w:r>`, true],
  [(text) => tracked('del', text, 'w:delText'), false],
  [(text) => tracked('moveFrom', text), false],
  [(text) => run(text, '<w:strike/>'), false], [(text) => run(text, '<w:dstrike/>'), false],
  [(text) => run(text, '<w:vanish/>'), false], [(text) => run(text, styled('Old')), false],
  [(text) => run(text, styled('Older')), false], [(text) => run(text, styled('Gone')), false],
  [(text) => run(text, `${styled('Gone')}<w:b/>`), false],
  [(text) => `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run(
    text,
  )}</w:sdtContent></w:sdt>`, false],
  [(text) => run(text, '<w:vertAlign w:val="superscript"/>'), true, false],
  [(text) => run(text, styled('Mark')), true, false],
  [(text) => run(text, '<w:color w:val="FFFFFF"/>'), true, false],
  [(text) => run(text, '<w:sz w:val="2"/>'), true, false],
]
const pieceArb: fc.Arbitrary<Piece> = fc.tuple(
  fc.constantFrom(...PIECES), fc.integer({ min: 1, max: 999 }),
)
  .map(([[write, isSeen, isSure = true], number]) =>
    ({ xml: write(String(number)), seen: isSeen ? String(number) : '', isSure }))
const CELLS_TRIED = runs({ daily: 300, soak: 3000 })

test('pieces at random: a cell is read as it is seen, or is in doubt', () => {
  const cells = fc.sample(fc.array(pieceArb, { minLength: 1, maxLength: 3 }), {
    seed: 20250131, numRuns: CELLS_TRIED,
  })
  const rows = cells.map((pieces) => `<w:tr><w:tc>${paragraph('规章')}</w:tc><w:tc><w:p>`
    + `${pieces.map(({ xml }) => xml).join('')}</w:p></w:tc><w:tc>${paragraph('末')}</w:tc></w:tr>`)
  const [block] = blocksOf(`<w:tbl>${rows.join('')}</w:tbl>`, { styles })
  const slots = block?.type === 'table' ? block.table.rows.map((row) => row[1]) : []
  const outcomes = cells.map((pieces, index) => {
    if (slots[index]?.doubt) return 'in doubt'
    // What is raised alone stands on a line of its own.
    const isSure = pieces.every((piece) => piece.isSure)
      || pieces.every((piece) => !piece.isSure || piece.seen === '')
    return isSure && slots[index]?.text === pieces.map(({ seen }) => seen).join('')
      ? 'equal' : 'silent'
  })
  const count = (outcome: string): number => outcomes.filter((one) => one === outcome).length
  console.info(`Word, random pieces: ${cells.length} tried, ${count('equal')} equal, `
    + `${count('in doubt')} in doubt, `
    + `${count('silent')} silently different`)
  expect(cells.filter((_, index) => outcomes[index] === 'silent')).toEqual([])
})
