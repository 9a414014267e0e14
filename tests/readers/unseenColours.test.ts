/**
 * Figures in the colour of what they stand on, specks, and figures a condition makes vanish, in each
 * reader that knows colours: left out and told, or in doubt; never read as if they were seen.
 */
import { describe, expect, test } from 'vitest'
import type { LooseBlock } from '../../src/readers/loose/looseDocument'
import { readHtml } from '../../src/readers/formats/html/readHtml'
import { readXlsx } from '../../src/readers/formats/xlsx/readXlsx'
import { blocksOf, run, table } from '../support/files/docxBuilder'
import { buildWorkbook } from './formats/xlsx/workbooks'

/** `plain`: the figure is read without doubt; `told`: left out or in doubt. */
function sightOf([block]: LooseBlock[]): 'plain' | 'told' {
  const slot = block?.type === 'table' ? block.table.rows[0]?.[1] : undefined
  if (slot?.doubt !== undefined) return 'told'
  expect(slot?.text).toBe('41')
  return 'plain'
}

interface WordLook { run?: string; cell?: string; paragraph?: string; table?: string; styles?: string }

function readWord(look: WordLook): 'plain' | 'told' {
  const cells = ['甲', '41'].map((text) => `<w:tc><w:tcPr>${look.cell ?? ''}</w:tcPr><w:p><w:pPr>${
    look.paragraph ?? ''}</w:pPr>${run(text, look.run)}</w:p></w:tc>`).join('')
  const whole = table(`<w:tr>${cells}</w:tr>`).replace('<w:tblPr/>', `<w:tblPr>${look.table ?? ''}</w:tblPr>`)
  return sightOf(blocksOf(whole, { styles: look.styles ?? '' }))
}

const colour = (said: string): string => `<w:color ${said}/>`
const fill = (said: string, pattern = 'clear'): string => `<w:shd w:val="${pattern}" ${said}/>`
const [BLACK, WHITE] = ['w:val="000000"', 'w:val="FFFFFF"']
const DARK_HEAD = '<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:color w:val="FFFFFF"/>'
  + '</w:rPr><w:tcPr><w:shd w:val="clear" w:fill="1F3864"/></w:tcPr></w:style>'
const STYLED = '<w:tblStyle w:val="T"/>'

describe('docx', () => {
  test.each<[string, WordLook, 'plain' | 'told']>([
    ['black on a black cell', { run: colour(BLACK), cell: fill('w:fill="000000"') }, 'told'],
    ['black on a cell of a solid pattern', {
      run: colour(BLACK), cell: fill('w:color="000000" w:fill="auto"', 'solid'),
    }, 'told'],
    ['nearly black on black', { run: colour('w:val="0A0A0A"'), cell: fill('w:fill="000000"') }, 'told'],
    ['black on the black of the marker', { run: `${colour(BLACK)}<w:highlight w:val="black"/>` }, 'told'],
    ['red on the red of the marker', {
      run: `${colour('w:val="FF0000"')}<w:highlight w:val="red"/>`,
    }, 'told'],
    ['white on a cell said to be white in a dark table', {
      run: colour(WHITE), cell: fill('w:fill="FFFFFF"'), table: fill('w:fill="1F3864"'),
    }, 'told'],
    ['white of the style of a table on a cell without ground', {
      cell: fill('w:fill="auto"'), table: STYLED, styles: DARK_HEAD,
    }, 'told'],
    ['paper of the theme by name', { run: colour('w:val="000000" w:themeColor="background1"') }, 'told'],
    ['paper a little shaded', {
      run: colour('w:val="000000" w:themeColor="background1" w:themeShade="F2"'),
    }, 'told'],
    ['ink with nearly all of it taken', {
      run: colour('w:val="000000" w:themeColor="text1" w:themeTint="0D"'),
    }, 'told'],
    ['a tint of an accent that is nearly white', { run: colour('w:val="EDEDED"') }, 'told'],
    ['ink on a ground of the theme\'s ink', {
      run: colour(BLACK), cell: fill('w:fill="auto" w:themeFill="text1"'),
    }, 'told'],
    ['one point', { run: '<w:sz w:val="2"/>' }, 'told'],
    ['what the program chooses on black', {
      run: colour('w:val="auto"'), cell: fill('w:fill="000000"'),
    }, 'plain'],
    ['nothing said on black', { cell: fill('w:fill="000000"') }, 'plain'],
    ['white on the dark of a style', { table: STYLED, styles: DARK_HEAD }, 'plain'],
    ['black over the white of a style, on paper', {
      run: colour(BLACK), cell: fill('w:fill="FFFFFF"'), table: STYLED, styles: DARK_HEAD,
    }, 'plain'],
    ['white on a paragraph of its own ground', {
      run: colour(WHITE), paragraph: fill('w:fill="C00000"'),
    }, 'plain'],
    ['grey', { run: colour('w:val="808080"') }, 'plain'],
    ['black on a light pattern', { run: colour(BLACK), cell: fill('w:fill="auto"', 'pct10') }, 'plain'],
  ])('%s', (_, look, sight) => {
    expect(readWord(look)).toBe(sight)
  })
})

interface SheetLook {
  font?: string
  fill?: string
  cell?: string
  after?: string
  dxf?: string
  theme?: string
}

async function readSheet(look: SheetLook): Promise<'plain' | 'told'> {
  const solid = look.fill === undefined
    ? '<patternFill/>' : `<patternFill patternType="solid">${look.fill}</patternFill>`
  const styles = `<fonts><font/><font>${look.font ?? ''}</font></fonts>`
    + `<fills><fill><patternFill/></fill><fill>${solid}</fill></fills>`
    + `<cellXfs><xf/><xf fontId="1" fillId="1"/></cellXfs><dxfs>${look.dxf ?? ''}</dxfs>`
  const figure = look.cell ?? '<c r="B1" s="1"><v>41</v></c>'
  const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c>${figure}</row>`
  const book = buildWorkbook({
    sheets: [{ rows, ...(look.after !== undefined && { after: look.after }) }], styles,
    ...(look.theme !== undefined && { extra: { 'xl/theme/theme1.xml': look.theme } }),
  })
  return sightOf((await readXlsx(book)).value?.blocks ?? [])
}

const theme = (light: string): string => '<a:theme xmlns:a="a"><a:themeElements><a:clrScheme><a:dk1>'
  + `<a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:srgbClr val="${light}"/></a:lt1>`
  + '</a:clrScheme></a:themeElements></a:theme>'
const when = (rule: string, inside = ''): string =>
  `<conditionalFormatting sqref="A1:C9"><cfRule ${rule}>${inside}</cfRule></conditionalFormatting>`
const WHITE_WHEN = '<dxf><font><color rgb="FFFFFFFF"/></font></dxf>'
const rich = (runs: string): string => `<c r="B1" s="1" t="inlineStr"><is>${runs}</is></c>`

describe('xlsx', () => {
  test.each<[string, SheetLook, 'plain' | 'told']>([
    ['ink on black', { fill: '<fgColor rgb="FF000000"/>' }, 'told'],
    ['black on black', { font: '<color rgb="FF000000"/>', fill: '<fgColor indexed="8"/>' }, 'told'],
    ['red on red', { font: '<color indexed="10"/>', fill: '<fgColor rgb="FFFF0000"/>' }, 'told'],
    ['paper of the theme a little darkened', { font: '<color theme="0" tint="-0.0499"/>' }, 'told'],
    ['an accent nearly gone', { font: '<color theme="6" tint="0.7999"/>' }, 'told'],
    ['the theme of the file', { font: '<color theme="0"/>', theme: theme('1F3864') }, 'plain'],
    ['one point', { font: '<sz val="1"/>' }, 'told'],
    ['one point beside others', {
      cell: rich('<r><t>4</t></r><r><rPr><sz val="1"/></rPr><t>1</t></r>'),
    }, 'told'],
    ['a run in the colour of the fill', {
      fill: '<fgColor rgb="FFFF0000"/>',
      cell: rich('<r><rPr><color rgb="FFFF0000"/></rPr><t>4</t></r><r><rPr><color rgb="FFFFFFFF"/></rPr>'
        + '<t>1</t></r>'),
    }, 'told'],
    ['white when it is not 0', { dxf: WHITE_WHEN, after: when(
      'type="cellIs" dxfId="0" operator="notEqual"', '<formula>0</formula>',
    ) }, 'told'],
    ['white when it is 0', { dxf: WHITE_WHEN, after: when(
      'type="cellIs" dxfId="0" operator="equal"', '<formula>0</formula>',
    ) }, 'plain'],
    ['white by a rule of its own', {
      dxf: WHITE_WHEN, after: when('type="expression" dxfId="0"', '<formula>B1&gt;C1</formula>'),
    }, 'told'],
    ['nothing shown when', {
      dxf: '<dxf><numFmt numFmtId="200" formatCode=";;;"/></dxf>',
      after: when('type="expression" dxfId="0"'),
    }, 'told'],
    ['icons in place of numbers', { after: when('type="iconSet"', '<iconSet showValue="0"/>') }, 'told'],
    ['bars behind numbers', { after: when('type="dataBar"', '<dataBar/>') }, 'plain'],
    ['red with a black border when', {
      dxf: '<dxf><font><color rgb="FFC00000"/></font><border><left><color rgb="FFFFFFFF"/></left></border>'
        + '</dxf>',
      after: when('type="expression" dxfId="0"'),
    }, 'plain'],
    ['white on blue', { font: '<color theme="0"/>', fill: '<fgColor theme="4"/>' }, 'plain'],
    ['grey', { font: '<color rgb="FF808080"/>' }, 'plain'],
    ['the text of the system on its paper', {
      font: '<color indexed="64"/>', fill: '<fgColor indexed="65"/>',
    }, 'plain'],
  ])('%s', async (_, look, sight) => {
    expect(await readSheet(look)).toBe(sight)
  })
})

describe('html', () => {
  test.each<[string, string, 'plain' | 'told']>([
    ['black on black', '<td bgcolor="black">41</td>', 'told'],
    ['a red cell, red text', '<td style="background:#f00;color:red">41</td>', 'told'],
    ['nearly white', '<td style="color:#ededed">41</td>', 'told'],
    ['the ground of the row', '<td><font color="#003366">41</font></td>', 'told'],
    ['white on it', '<td><font color="#ffffff">41</font></td>', 'plain'],
  ])('%s', (name, cell, sight) => {
    const row = /row|white on it/.test(name) ? ' style="background-color:#003366"' : ''
    const { value } = readHtml(`<table><tr${row}><td>甲</td>${cell}<td>乙</td></tr></table>`)
    expect(sightOf(value?.blocks ?? [])).toBe(sight)
  })
})
