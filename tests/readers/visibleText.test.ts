/**
 * What the eye sees is what is read: each kind of odd text in each reader that can meet it. A
 * figure comes in as it is seen, or is in doubt; never silently another one.
 */
import { describe, expect, test } from 'vitest'
import { readPastedHtml } from '../../src/forms/narrative/paste/readPastedHtml'
import { blockText } from '../../src/model/narrative'
import { readClipboard } from '../../src/readers/clipboard'
import { readHtml } from '../../src/readers/formats/html/readHtml'
import type { LooseTable } from '../../src/readers/loose/looseTable'

/** What one cell of a page comes to, by two ways into the program. */
interface Seen { text: string; doubt?: string }

const WAYS: Record<string, (cell: string, style: string) => Seen> = {
  'web page': (cell, style) => {
    const { value } =
      readHtml(
        `<style>${style}</style><table><tr><td>规章</td><td>2</td></tr><tr>`
          + `<td>行政规范性文件</td>${cell}</tr></table>`,
      )
    const [block] = value?.blocks ?? []
    return seenIn(block?.type === 'table' ? block.table : undefined, 1, 1)
  },
  'clipboard into the grid': (cell, style) => seenIn(
    readClipboard({ html: `<style>${style}</style><table><tr>${cell}</tr></table>`, text: '' })[0],
    0, 0,
  ),
}

function seenIn(table: LooseTable | undefined, row: number, column: number): Seen {
  const slot = table?.rows[row]?.[column]
  return { text: slot?.text ?? '', ...(slot?.doubt && { doubt: slot.doubt }) }
}

/** [kind, cell, text that is seen, words of the doubt, a style sheet]. */
const CELLS: [string, string, string, string, string?][] = [
  [
    'a tracked deletion', '<td><del cite="mailto:x">12</del><ins cite="mailto:x">15</ins></td>',
    '15', '删掉的“12”',
  ],
  ['s', '<td><s>12</s>41</td>', '41', '删除线的“12”'],
  ['strike', '<td><strike>12</strike>41</td>', '41', '删除线的“12”'],
  [
    'line-through', '<td><span style="text-decoration: underline line-through">12</span>41</td>',
    '41', '删除线的“12”',
  ],
  [
    'line-through by a class', '<td><span class="old">12</span>41</td>', '41', '删除线的“12”',
    '.old{text-decoration:line-through}',
  ],
  [
    'line-through around it', '<td style="text-decoration:line-through"><b>12</b></td>', '',
    '删除线的“12”',
  ],
  ['sup', '<td>12<sup>1</sup></td>', '12¹', '上标'],
  ['vertical-align', '<td>1<span style="vertical-align:super">1</span></td>', '1¹', '上标'],
  ['raised by a length', '<td>12<span style="vertical-align:6px">1</span></td>', '12¹', '上标'],
  [
    'raised by its place',
    '<td>12<span style="position:relative;top:-5.0pt;mso-text-raise:5.0pt">1</span></td>', '12¹',
    '上标',
  ],
  ['sub', '<td>12<sub>1</sub></td>', '12₁', '下标'],
  ['sup on the line', '<td>12<sup style="vertical-align:baseline">1</sup></td>', '121', ''],
  ['all of it raised', '<td><sup>12</sup></td>', '12', ''],
  ['mso-hide', '<td><span style="mso-hide:all;display:none">5</span>12</td>', '12', '看不见的“5”'],
  [
    'display:none by a class', '<td><span class="x y">5</span>12</td>', '12', '看不见的“5”',
    'p{color:red} td > span.x { display : NONE }',
  ],
  [
    'display:none overruled', '<td><span class="x">5</span>12</td>', '512', '',
    '.x{display:none} td .x{display:inline}',
  ],
  [
    'display:none, important', '<td><span class="x" style="display:inline">5</span>12</td>', '12',
    '看不见的“5”', '.x{display:none !important}',
  ],
  [
    'display:none for paper', '<td><span class="x">5</span>12</td>', '512', '',
    '@media print{.x{display:none}}',
  ],
  [
    'display:none on a phone', '<td><span class="x">5</span>12</td>', '512', '',
    '@media screen and (max-width:600px){.x{display:none}}',
  ],
  ['visibility', '<td><span style="visibility:hidden">5</span>12</td>', '12', '看不见的“5”'],
  [
    'visible within hidden',
    '<td style="visibility:hidden">5<b style="visibility:visible">12</b></td>', '12', '看不见的“5”',
  ],
  ['font-size 0', '<td><font style="font-size:0">5</font>12</td>', '12', '看不见的“5”'],
  ['font 0', '<td><span style="font:0px/1 serif">5</span>12</td>', '12', '看不见的“5”'],
  ['white on white', '<td><font color="#FFFFFF">5</font>12</td>', '12', '看不见的“5”'],
  [
    'white on white by a class', '<td><span class="w">5</span>12</td>', '12', '看不见的“5”',
    '.w{color:rgb(255,255,255)}',
  ],
  ['white on blue', '<td bgcolor="#1f3864"><font color="white">12</font></td>', '12', ''],
  ['dark on dark', '<td style="background:#000"><span style="color:black">5</span><font '
    + 'color=white>12</font></td>', '12', '看不见的“5”'],
  ['see-through', '<td><i style="opacity:0">5</i>12</td>', '12', '看不见的“5”'],
  [
    'moved away', '<td><span style="position:absolute;left:-9999px">5</span>12</td>', '12',
    '看不见的“5”',
  ],
  [
    'cut off', '<td><span style="position:absolute;clip:rect(0,0,0,0)">5</span>12</td>', '12',
    '看不见的“5”',
  ],
  ['no room', '<td><div style="height:0;overflow:hidden">5</div>12</td>', '12', '看不见的“5”'],
  ['hidden', '<td><span hidden>5</span>12</td>', '12', '看不见的“5”'],
  ['folded', '<td><details><summary>12</summary>5</details></td>', '12', '看不见的“5”'],
  ['reversed', '<td><bdo dir="rtl">12</bdo></td>', '12', '反着显示'],
  ['chosen from a list', '<td><select><option>1<option selected>2</select></td>', '2', '选中'],
  ['a field', '<td><input value=12></td>', '12', '填的'],
  ['a field of another type', '<td><input type=tel value=12></td>', '12', '填的'],
  ['a button', '<td>12<button>5</button></td>', '12', '按钮、表单或图形里的“5”'],
  ['a drawing', '<td>12<svg><text>5</text></svg></td>', '12', '按钮、表单或图形里的“5”'],
  ['a picture', '<td><img src="data:image/gif;base64,R0lG" alt=""></td>', '', '这一格是图片'],
  ['a picture of a number', '<td>12<img src=a.gif alt="5"></td>', '12', '“5”是图片的说明'],
  ['a number of a list', '<td><ol><li>12</li></ol></td>', '1.、12', ''],
  [
    'a list without numbers', '<td><ol class=a><li>12</li></ol></td>', '12', '',
    '.a{list-style:none}',
  ],
  ['lines by a class', '<td>5<span class=a>12</span></td>', '5\n12', '', '.a{display:block}'],
  [
    'one line by a class', '<td><div class=a>5</div><div class=a>12</div></td>', '512', '',
    '.a{display:inline}',
  ],
  ['room between', '<td>5<span style="margin-left:2em">12</span></td>', '5 12', ''],
  [
    'room in a box', '<td><span class=a>5</span>12</td>', '5 12', '',
    '.a{display:inline-block;width:60px}',
  ],
  ['put elsewhere', '<td>12<span style="float:left">5</span></td>', '125', '显示的位置或样子'],
  [
    'moved on the line', '<td>12<span style="position:relative;left:-20px">5</span></td>', '125',
    '显示的位置或样子',
  ],
  [
    'turned', '<td><span style="display:inline-block;transform:rotate(180deg)">12</span></td>',
    '12', '显示的位置或样子',
  ],
  ['from right to left', '<td dir=rtl>-12</td>', '-12', '反着显示'],
  [
    'added by a sheet', '<td><span class=a>12</span></td>', '512', '样式加上的',
    '.a::before{content:"5"}',
  ],
  [
    'a column by its place', '<td><i>5</i><b>12</b></td>', '12', '看不见的“5”',
    'td>:nth-child(odd){display:none}',
  ],
  [
    'by what it is not', '<td><i>5</i><b class=a>12</b></td>', '12', '看不见的“5”',
    'td>:not(.a){visibility:hidden}',
  ],
  [
    'by what it holds', '<td><i>5<u></u></i><b>12</b></td>', '12', '看不见的“5”',
    'i:has(u){display:none}',
  ],
  [
    'by a name in capitals', '<td><i class=ab>5</i><b>12</b></td>', '12', '看不见的“5”',
    '.AB{display:none}',
  ],
  [
    'by rules within rules', '<td><i>5</i><b>12</b></td>', '12', '看不见的“5”',
    'td{color:red;& i{display:none}}',
  ],
  [
    'by a width in signs', '<td><i>5</i><b>12</b></td>', '12', '看不见的“5”',
    '@media (width>600px){i{display:none}}',
  ],
  ['behind key frames', '<td><i>5</i><b>12</b></td>', '512', '',
    '@media print{@keyframes k{from{top:0}to{top:1px}}i{display:none}}'],
  ['below rules in no layer', '<td><i>5</i><b>12</b></td>', '512', '',
    'i{display:inline}@layer a{td i{display:none}}'],
  [
    'by a value without sense', '<td><i style="display:none;display:gone">5</i><b>12</b></td>',
    '12', '看不见的“5”',
  ],
  ['by a comment', '<td><i style="/*;*/display:none">5</i><b>12</b></td>', '12', '看不见的“5”'],
  [
    'by a variable', '<td style="--a:none"><i style="display:var(--a)">5</i><b>12</b></td>', '12',
    '看不见的“5”',
  ],
  [
    'green on green', '<td><i style="color:green;background:#008000">5</i><b>12</b></td>', '12',
    '看不见的“5”',
  ],
  [
    'a colour by hue', '<td><i style="color:hsl(0,0%,100%)">5</i><b>12</b></td>', '12',
    '看不见的“5”',
  ],
  ['almost black', '<td><span style="color:rgba(0,0,0,.85)">12</span></td>', '12', ''],
  ['the ground said twice', '<td><i '
    + 'style="background-color:#000;background:#fff;color:#fff">5</i>12</td>', '12',
    '看不见的“5”'],
  [
    'the size said twice', '<td><i style="font-size:12px;font:0/0 a">5</i>12</td>', '12',
    '看不见的“5”',
  ],
  [
    'moved by a share', '<td><i style="position:absolute;left:-200%">5</i>12</td>', '12',
    '看不见的“5”',
  ],
  ['moved by a change', '<td><i '
    + 'style="display:inline-block;transform:translateX(-9999px)">5</i>12</td>', '12',
    '看不见的“5”'],
  ['an indent', '<td><div style="text-indent:-9999px">5</div>12</td>', '12', '看不见的“5”'],
  [
    'cut into', '<td><div style="width:12px;overflow:hidden">12345</div></td>', '12345',
    '显示的位置或样子',
  ],
  ['popped up', '<td><div popover>5</div>12</td>', '12', '看不见的“5”'],
  ['a footnote', '<td>15<a href="#_ftn1" style="mso-footnote-id:ftn1"><span '
    + 'class=MsoFootnoteReference><sup>1</sup></span></a></td>', '15', '脚注'],
  ['a comment', '<td>15<span class=MsoCommentReference><a class=msocomanchor '
    + 'href="#_msocom_1">[张1]</a></span></td>', '15', '批注'],
]

describe.each(Object.entries(WAYS))('a cell of a %s', (_, read) => {
  test.each(CELLS)('%s: %s', (...[, cell, text, doubt, style = '']) => {
    const seen = read(cell, style)
    expect(seen.text).toBe(text)
    if (doubt === '') expect(seen.doubt).toBeUndefined()
    else expect(seen.doubt).toContain(doubt)
  })
})

describe('rows and columns that are not shown', () => {
  const texts = (html: string): string[][] | undefined =>
    readClipboard({ html, text: '' })[0]?.rows.map((row) => row.map(({ text }) => text))

  test('a row of Excel with no height, a row hidden by a class', () => {
    expect(
      texts(
        '<table><tr><td>1</td></tr><tr height=0 '
          + 'style="display:none;mso-height-source:userset"><td>9</td></tr><tr><td>2</td></tr></table>',
      ),
    )
      .toEqual([['1'], ['2']])
    expect(texts('<style>tr.f{display:none}</style><table><tr><td>1</td></tr><tr '
      + 'class=f><td>9</td></tr><tr><td>2</td></tr></table>')).toEqual([['1'], ['2']])
  })

  test('a cell that is not shown leaves no hole; one that is only invisible does', () => {
    expect(texts('<table><tr><td>1</td><td style="display:none">9</td><td>2</td></tr></table>'))
      .toEqual([['1', '2']])
    expect(
      texts('<table><tr><td>1</td><td style="visibility:hidden">9</td><td>2</td></tr></table>'),
    ).toEqual([['1', '', '2']])
  })

  test('a cell seen through or moved away keeps its place, a collapsed row counts for merged cells', () => {
    expect(texts('<table><tr><td>1</td><td style="opacity:0">9</td><td>2</td></tr></table>'))
      .toEqual([['1', '', '2']])
    expect(texts('<table><tr><td>1</td><td '
      + 'style="position:absolute;left:-9999px">9</td><td>2</td></tr></table>'))
      .toEqual([['1', '', '2']])
    expect(texts('<table><tr><td rowspan=2>1</td><td>2</td></tr><tr '
      + 'style="visibility:collapse"><td>9</td></tr>'
      + '<tr><td>3</td><td>4</td></tr></table>')).toEqual([['1', '2'], ['3', '4']])
  })

  test('a column is gone where it is collapsed; hidden by its style it is not', () => {
    const html = (style: string): string => `<table><col><col style="${style}"><col>`
      + '<tr><td>1</td><td>2</td><td>3</td></tr></table>'
    expect(texts(html('visibility:collapse'))).toEqual([['1', '3']])
    expect(texts(html('display:none'))).toEqual([['1', '2', '3']])
  })

  test('the foot stands below, the head above, no cell reaches out; columns from right to left', () => {
    expect(
      texts(
        '<table><tfoot><tr><td>9</td></tr></tfoot><tr><td>1</td></tr><thead><tr><td>0</td></tr></thead>'
          + '</table>',
      ),
    )
      .toEqual([['0'], ['1'], ['9']])
    expect(texts('<table><thead><tr><td '
      + 'rowspan=3>0</td><td>1</td></tr></thead><tr><td>2</td><td>3</td></tr></table>'))
      .toEqual([['0', '1'], ['2', '3']])
    expect(texts('<table dir=rtl><tr><td>1</td><td>2</td><td>3</td></tr></table>'))
      .toEqual([['3', '2', '1']])
  })

  test('a hidden column of Excel goes from each row, also below merged heads', () => {
    const html = `<table><col width=72><col width=0 style="display:none;mso-width-source:userset">`
      + `<col width=72>
      <tr><td colspan=3>合计</td></tr><tr><td>1</td><td>9</td><td>2</td></tr><tr><td>3</td>`
        + `<td style="display:none">8</td><td>4</td></tr></table>`
    expect(texts(html)).toEqual([['合计', '合计'], ['1', '2'], ['3', '4']])
  })

  test('a merged cell that begins in a hidden row begins in the next', () => {
    const html = '<table><tr height=0 style="mso-height-source:userset;display:none"><td '
      + 'rowspan=2>甲</td><td>9</td></tr><tr><td>2</td></tr><tr><td>乙</td><td>3</td></tr></table>'
    const [table] = readClipboard({ html, text: '' })
    expect(
      table?.rows.map((row) => row.map(({ text, isOrigin }) => `${text}${isOrigin ? '' : '…'}`)),
    ).toEqual([['甲', '2'], ['乙', '3']])
  })
})

describe('pasted into the text', () => {
  const paste = (html: string): { text: string; told: string } => {
    const { blocks, messages } = readPastedHtml(html)
    return { text: blocks.map(blockText).join('\n'), told: messages.join('；') }
  }

  test('deleted, struck and hidden text is left out and told', () => {
    expect(paste('<p>收到申请<del>12</del><ins>15</ins>件</p>'))
      .toMatchObject({ text: '收到申请15件', told: expect.stringContaining('“12”') })
    expect(paste('<p>收到申请<s>12</s>15件</p>'))
      .toMatchObject({ text: '收到申请15件', told: expect.stringContaining('“12”') })
    expect(paste('<style>.n{display:none}</style><p>收到申请<b class=n>12</b>15件</p>'))
      .toMatchObject({ text: '收到申请15件', told: expect.stringContaining('“12”') })
    expect(paste('<p>收到申请15件</p>')).toEqual({ text: '收到申请15件', told: '' })
  })

  test('marks and texts of notes, readings over characters', () => {
    const word = `<p>共15件<a href="#_ftn1" style="mso-footnote-id:ftn1"><span class=MsoFootnoteReference>`
      + `<sup>1</sup></span></a>，其中自然人12件<span
      class=MsoCommentReference><a class=msocomanchor href="#_msocom_1">[张1]</a></span>。</p>
      <div style="mso-element:footnote-list"><div style="mso-element:footnote" id=ftn1>`
        + `<p class=MsoFootnoteText>脚注文字</p></div></div>`
    expect(paste(word)).toMatchObject({
      text: '共15件，其中自然人12件。', told: expect.stringContaining('脚注或批注'),
    })
    expect(paste('<p><ruby>总<rp>(</rp><rt>zǒng</rt><rp>)</rp></ruby>计</p>').text).toBe('总计')
  })

  test('what is set above the line stays there', () => {
    expect(paste('<p>共15<sup>2</sup>件</p>').text).toBe('共15²件')
  })
})

test('a clipboard that lost its first character is read', () => {
  expect(readClipboard({
    html: 'html><body><table><tr><td>1</td><td>2</td></tr><tr></tr></table>', text: '',
  })[0]?.rows.map((row) => row.map(({ text }) => text)))
    .toEqual([['1', '2']])
})
