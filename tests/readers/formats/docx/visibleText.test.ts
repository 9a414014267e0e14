/**
 * Deleted, struck, hidden and raised text of Word files: never part of a figure, told where it
 * stood.
 */
import { expect, test } from 'vitest'
import { blocksOf, messagesOf, paragraph, run } from '../../../support/files/docxBuilder'

const styles = `<w:style w:type="character" w:styleId="Old"><w:name w:val="Old"/><w:rPr><w:strike/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Older"><w:name w:val="Older"/><w:basedOn w:val="Old"/></w:style>
  <w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:vanish/></w:rPr></w:style>
  <w:style w:type="character" w:styleId="Mark"><w:name w:val="Mark"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>
  <w:style w:type="paragraph" w:styleId="Struck"><w:name w:val="Struck"/><w:rPr><w:dstrike/></w:rPr></w:style>`

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

test('in the text struck words are left out and told, a mark above the line stays there', () => {
  const body = `<w:p>${run('收到申请')}${run(
    '12', '<w:strike/>',
  )}${run('15')}${run('2', '<w:vertAlign w:val="superscript"/>')}${run('件')}</w:p>`
  expect(blocksOf(body)).toEqual([{ type: 'paragraph', text: '收到申请15²件' }])
  expect(messagesOf(body)).toEqual(['文件里有画了删除线的文字，没有读入，请核对'])
})
