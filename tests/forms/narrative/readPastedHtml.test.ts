import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readPastedHtml } from '../../../src/forms/narrative/paste/readPastedHtml'
import { readPastedText } from '../../../src/forms/narrative/paste/readPastedText'
import { blockText } from '../../../src/model/narrative'

/** As Word puts it on the clipboard. */
const WORD = readFileSync('tests/fixtures/pasted/word.html', 'utf8')

/** As WPS puts it on the clipboard. */
const WPS = readFileSync('tests/fixtures/pasted/wps.html', 'utf8')

describe('pasted HTML', () => {
  test('Word: structure is kept, styles, comments and hidden text go', () => {
    expect(readPastedHtml(WORD)).toEqual({
      lost: 1, messages: [],
      blocks: [
        { type: 'heading', level: 1, text: '主动公开情况' },
        { type: 'paragraph', text: '2025年，青禾县主动公开政府信息1203条。 政策解读 56篇。' },
        { type: 'paragraph', text: '1.加强组织领导，健全工作机制，明确责任分工。' },
        {
          type: 'table',
          rows: [
            [{ text: '项目', columnSpan: 2, rowSpan: 1, head: false }],
            [
              { text: '政策解读', columnSpan: 1, rowSpan: 1, head: false },
              { text: '56\n篇', columnSpan: 1, rowSpan: 1, head: false },
            ],
          ],
        },
      ],
    })
  })

  test('WPS: a run-in heading stays a paragraph, image data comes along', () => {
    expect(readPastedHtml(WPS)).toEqual({
      lost: 1, messages: [],
      blocks: [
        { type: 'paragraph', text: '（二）依申请公开。2025年收到申请16件。' },
        { type: 'heading', level: 2, text: '存在问题' },
        { type: 'image', image: 'data:image/png;base64,iVBORw0KGgo=', caption: '' },
      ],
    })
  })

  test('web page: headings, lists, breaks, frames', () => {
    const {
      blocks,
    } = readPastedHtml(`<nav><a href="/">首页</a></nav><h1>一、总体情况</h1><h2>监督保障</h2><h3>培训</h3>
      <div>第一行<br>第二行<div>第三行</div></div>
      <ol start="2"><li>完善制度，加强检查。</li><li>强化培训，提升能力。</li></ol>
      <ul><li>要点</li></ul>
      <table><tr><td><p>只是版式的表格</p></td></tr></table>
      <table><thead><tr><td>项</td><td>数</td></tr></thead>
        <tbody><tr><th>甲</th><td>1</td></tr></tbody></table>`)
    expect(blocks.map((block) => (block.type === 'heading'
      ? `h${block.level} ` : `${block.type[0]} `) + blockText(block))).toEqual([
      'p 一、总体情况', 'h1 监督保障', 'h2 培训', 'p 第一行', 'p 第二行', 'p 第三行',
      'p 2.完善制度，加强检查。', 'p 3.强化培训，提升能力。', 'p 要点', 'p 只是版式的表格',
      't 项\t数\n甲\t1',
    ])
    expect(blocks.flatMap((block) => (block.type === 'table'
      ? block.rows.flat().map((cell) => cell.head) : []))).toEqual([true, true, true, false])
  })

  test('our own copy keeps levels, captions and images', () => {
    const { blocks } =
      readPastedHtml(
        '<h5 data-level="3" data-pm-slice="1 1 []">三级</h5><figure data-image="a"><img '
          + 'src="data:image/jpeg;base64,AAAA"><figcaption>图1</figcaption></figure>',
      )
    expect(blocks).toEqual([
      { type: 'heading', level: 3, text: '三级' },
      { type: 'image', image: 'data:image/jpeg;base64,AAAA', caption: '图1' },
    ])
  })

  test('nothing of scripts, handlers or frames is taken over', () => {
    const pasted = readPastedHtml(`<p onclick="alert(1)">文<script>alert(2)</script>字</p>
      <iframe srcdoc="<script>alert(3)</script>"></iframe>
      <svg onload="alert(4)"><text>图</text></svg>
      <a href="javascript:alert(5)">链接</a><img src="x" onerror="alert(6)">
      <style>p{}</style>`)
    expect(pasted).toEqual({
      lost: 1, messages: [],
      blocks: [{ type: 'paragraph', text: '文字' }, { type: 'paragraph', text: '链接' }],
    })
  })

  test('spans that make no sense are one, images in cells are counted as lost', () => {
    const { blocks, lost } = readPastedHtml('<table><tr><td colspan="99999">甲</td><td '
      + 'rowspan="-2">乙<img src="data:image/png;base64,AAAA"></td></tr></table>')
    expect(blocks).toEqual([{ type: 'table', rows: [[
      { text: '甲', columnSpan: 1, rowSpan: 1, head: false },
      { text: '乙', columnSpan: 1, rowSpan: 1, head: false },
    ]] }])
    expect(lost).toBe(1)
  })

  test('empty and odd input gives no blocks', () => {
    expect(readPastedHtml('')).toEqual({ blocks: [], lost: 0, messages: [] })
    expect(readPastedHtml(
      '<table></table><p>&nbsp;</p><img width=1 height=1 src="https://count.example/x.gif">',
    )).toEqual({ blocks: [], lost: 0, messages: [] })
  })
})

test('plain text: a paragraph a line, numbered short lines are headings', () => {
  expect(readPastedText('（一）主动公开\r\n　　第一段。\n\n\t第二段。').blocks).toEqual([
    { type: 'heading', level: 1, text: '主动公开' }, { type: 'paragraph', text: '第一段。' },
    { type: 'paragraph', text: '第二段。' },
  ])
})
