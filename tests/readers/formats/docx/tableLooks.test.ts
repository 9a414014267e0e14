/**
 * What only a place in a table, a tracked change of cells or a field makes of a figure: read as the
 * page shows it.
 */
import { describe, expect, test } from 'vitest'
import { blocksOf, cell, paragraph, row, run, table } from '../../../support/files/docxBuilder'

const part = (type: string, look: string, ground = ''): string =>
  `<w:tblStylePr w:type="${type}"><w:rPr>${look}</w:rPr>${ground && `<w:tcPr><w:shd w:val="clear" `
    + `w:fill="${ground}"/></w:tcPr>`}</w:tblStylePr>`
const styleOf = (parts: string, whole = ''): string => '<w:style w:type="table" w:styleId="T">'
  + `<w:name w:val="T"/>${whole}${parts}</w:style>`

/** The texts of a table of four rows of three, with ~ behind those in doubt. */
function readStyled(styles: string, look: string, write = run): string[] {
  const rows = [0, 1, 2, 3].map((at) => row(...[1, 2, 3].map((column) =>
    `<w:tc><w:p>${write(`${at}${column}`)}</w:p></w:tc>`)))
  const properties = `<w:tblPr><w:tblStyle w:val="T"/><w:tblLook ${look}/></w:tblPr>`
  const [block] = blocksOf(`<w:tbl>${properties}${rows.join('')}</w:tbl>`, { styles })
  return block?.type === 'table' ? block.table.rows.map((slots) =>
    slots.map(({ text, doubt }) => text + (doubt ? '~' : '')).join(' ')) : []
}

const ALL = ['01 02 03', '11 12 13', '21 22 23', '31 32 33']
const STRIKE = '<w:strike/>'
const BANDS_OFF = 'w:noHBand="1" w:noVBand="1"'

describe('the style of a table for some of its rows and columns', () => {
  test.each([
    ['firstRow', `w:firstRow="1" ${BANDS_OFF}`, ['~ ~ ~', ...ALL.slice(1)]],
    ['firstRow', `w:firstRow="0" ${BANDS_OFF}`, ALL],
    ['firstRow', 'w:val="0620"', ['~ ~ ~', ...ALL.slice(1)]],
    ['lastRow', `w:lastRow="true" ${BANDS_OFF}`, [...ALL.slice(0, 3), '~ ~ ~']],
    ['firstCol', `w:firstColumn="1" ${BANDS_OFF}`, ['~ 02 03', '~ 12 13', '~ 22 23', '~ 32 33']],
    ['lastCol', 'w:val="0700"', ['01 02 ~', '11 12 ~', '21 22 ~', '31 32 ~']],
    ['band1Horz', 'w:firstRow="1" w:noVBand="1"', [ALL[0], '~ ~ ~', ALL[2], '~ ~ ~']],
    ['band2Horz', 'w:noVBand="1"', [ALL[0], '~ ~ ~', ALL[2], '~ ~ ~']],
    ['band2Vert', 'w:noHBand="1"', ['01 ~ 03', '11 ~ 13', '21 ~ 23', '31 ~ 33']],
    ['seCell', 'w:lastRow="1" w:lastColumn="1"', [...ALL.slice(0, 3), '31 32 ~']],
  ])('struck: %s, %s', (type, look, seen) => {
    expect(readStyled(styleOf(part(type, STRIKE)), look)).toEqual(seen)
  })

  test('a band of two rows, one style based on another', () => {
    const base = '<w:style w:type="table" w:styleId="B"><w:name w:val="B"/><w:tblPr>'
      + `<w:tblStyleRowBandSize w:val="2"/></w:tblPr>${part('band1Horz', '<w:vanish/>')}</w:style>`
    expect(readStyled(base + styleOf('', '<w:basedOn w:val="B"/>'), 'w:noVBand="1"'))
      .toEqual(['~ ~ ~', '~ ~ ~', ALL[2], ALL[3]])
  })

  test('a later part, and the run itself, go over it', () => {
    const styles = styleOf(part('band1Horz', STRIKE) + part('firstRow', '<w:strike w:val="0"/>'))
    expect(readStyled(styles, 'w:firstRow="1" w:noVBand="1"')).toEqual([ALL[0], '~ ~ ~', ALL[2], '~ ~ ~'])
    expect(readStyled(styles, 'w:noVBand="1"', (text) => run(text, '<w:strike w:val="0"/>'))).toEqual(ALL)
  })

  test('white on the ground of the part is seen, on paper it may not be', () => {
    const [look, white] = [`w:firstRow="1" ${BANDS_OFF}`, '<w:color w:val="FFFFFF"/>']
    expect(readStyled(styleOf(part('firstRow', white, '4472C4')), look)).toEqual(ALL)
    expect(readStyled(styleOf(part('firstRow', white)), look)).toEqual(['01~ 02~ 03~', ...ALL.slice(1)])
  })
})

/** [kind, the row's cells, what is read, words of the doubt on the second cell]. */
const CELLS: [string, string, string, string][] = [
  ['red on red', cell('规章') + `<w:tc><w:tcPr><w:shd w:val="clear" w:fill="C00000"/></w:tcPr><w:p>${
    run('5', '<w:color w:val="C00101"/>')}${run('12')}</w:p></w:tc>`, '规章|512', '“5”显示的位置或样子'],
  ['red on a ground of its own', cell('规章') + `<w:tc><w:p>${
    run('12', '<w:color w:val="FFFFFF"/><w:highlight w:val="red"/>')}</w:p></w:tc>`, '规章|12', ''],
  ['red', cell('规章') + `<w:tc><w:p>${run('12', '<w:color w:val="FF0000"/>')}</w:p></w:tc>`, '规章|12', ''],
  ['white in a white paragraph', cell('规章') + '<w:tc><w:p><w:pPr><w:shd w:val="clear" '
    + `w:fill="44546A"/></w:pPr>${run('12', '<w:color w:val="FFFFFF"/>')}</w:p></w:tc>`, '规章|12', ''],
  ['a hundredth as wide', cell('规章') + `<w:tc><w:p>${run('5', '<w:w w:val="1"/>')}${run('12')}</w:p>`
    + '</w:tc>', '规章|512', '“5”显示的位置或样子'],
  ['a cell taken away', `${cell('规章')}${cell('9', '<w:cellDel w:id="1"/>')}${cell('12')}`, '规章|12', ''],
  ['a cell put in', cell('规章') + cell('12', '<w:cellIns w:id="1"/>'), '规章|12', ''],
  ['a table of one text', `${cell('规章')}<w:tc>${table(row(cell('12')))}<w:p/></w:tc>${cell('7')}`,
    '规章|12|7', ''],
  ['a table of a struck text', `${cell('规章')}<w:tc>${table(row(`<w:tc><w:p>${
    run('9', STRIKE)}${run('12')}</w:p></w:tc>`))}<w:p/></w:tc>${cell('7')}`, '规章|12|7', '删除线的“9”'],
  ['a table of several', `${cell('规章')}<w:tc>${table(row(cell('12'), cell('3')))}<w:p/></w:tc>`
    + cell('7'), '规章||7', '另有一张表'],
  ['a cell to be filled in', `${cell('规章')}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${
    cell('单击此处输入')}</w:sdtContent></w:sdt>${cell('7')}`, '规章||7', ''],
  ['a sign in a circle', `${cell('规章')}<w:tc><w:p>${run('13')}<w:r><w:fldChar w:fldCharType="begin"/>`
    + '</w:r><w:r><w:instrText xml:space="preserve"> eq \\o\\ac(○,1) </w:instrText></w:r>'
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc>', '规章|13①', ''],
  ['a fraction drawn by a field', `${cell('规章')}<w:tc><w:p>${run('13')}<w:r><w:fldChar `
    + 'w:fldCharType="begin"/></w:r><w:r><w:instrText>EQ \\F(1,2)</w:instrText></w:r>'
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc>', '规章|13', '图形里的“(1,2)”'],
  ['a choice of a form', `${cell('规章')}<w:tc><w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData>`
    + '<w:ddList><w:result w:val="1"/><w:listEntry w:val="3"/><w:listEntry w:val="12"/></w:ddList>'
    + '</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>'
    + '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:tc>', '规章|12', '选中的'],
]

test.each(CELLS)('%s', (...[, cells, seen, doubt]) => {
  const [block] = blocksOf(table(row(cells), row(cell('甲'), cell('1'), cell('2')), row(cell('乙'))))
  const slots = block?.type === 'table' ? block.table.rows[0] ?? [] : []
  expect(slots.map(({ text }) => text).join('|').replace(/\|$/, '')).toBe(seen)
  if (doubt === '') expect(slots[1]?.doubt).toBeUndefined()
  else expect(slots[1]?.doubt).toContain(doubt)
})

test('a tracked merge counts as it will be', () => {
  const merge = (state: string): string => `<w:cellMerge w:id="1" w:vMerge="${state}"/>`
  const [block] = blocksOf(table(
    row(cell('甲', merge('rest')), cell('1')), row(cell('', merge('cont')), cell('2')),
  ))
  expect(block?.type === 'table' ? block.table.rows.map(([slot]) => slot?.text) : []).toEqual(['甲', '甲'])
})

test('text of a box in a cell, and a deleted end of a paragraph', () => {
  const box = `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('12')}</w:txbxContent></v:textbox>`
    + '</w:pict></w:r>'
  const joined = `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('1')}</w:p>${paragraph('2')}`
  const [block] = blocksOf(table(row(cell('甲'), `<w:tc><w:p>${box}</w:p></w:tc>`),
    row(cell('乙'), `<w:tc>${joined}</w:tc>`)))
  expect(block?.type === 'table' ? block.table.rows.map((slots) => slots[1]?.text) : []).toEqual(['12', '12'])
})
