// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { CHART_KINDS, withCharts } from '../../src/model/chart'
import { passHtml } from '../../src/shell/contentGuard'
import { writeHtml } from '../../src/writers/html'
import { documentReport, hostileTree } from '../support/documents'
import { textsLikeCode } from '../support/samples/textsLikeCode'

const DRAWN = 'Element innerHTML'
const draw = (html: string): string | null => passHtml(html, 'TrustedHTML', DRAWN)

describe('what is drawn into the page carries nothing active', () => {
  test.each([
    '<p>全年收到申请32件。</p>', '<table><tbody><tr><td colspan="2">合计</td></tr></tbody></table>',
    '<p>a &lt; b 且 c &gt; d</p>',
  ])('%s passes', (html) => {
    expect(draw(html)).toBe(html)
  })

  test('a text without markup passes as it is', () => {
    expect(draw('p > a { top: 0 }')).toBe('p > a { top: 0 }')
  })

  test.each(textsLikeCode)('%s is a text, between tags and in an attribute', (text) => {
    const holder = document.createElement('p')
    holder.textContent = text
    holder.setAttribute('aria-label', text)
    expect(draw(holder.outerHTML)).not.toBeNull()
  })

  test('all that the writer makes passes, of a hostile report too', () => {
    for (const year of [2020, 2025] as const) {
      const tree = composeDocument(withCharts(documentReport(year), { kinds: [...CHART_KINDS] }))
      expect(tree.nodes.some(({ type }) => type === 'chart')).toBe(true)
      expect(draw(writeHtml(tree))).not.toBeNull()
      expect(draw(writeHtml(hostileTree(tree)))).not.toBeNull()
    }
  })

  test.each([
    '<script>x()</script>',
    '<img src="x">',
    '<img src="data:," onerror="x()">',
    '<p><svg onload="x()"></svg></p>',
    '<p onclick="x()">甲</p>',
    '<a href="javascript:x()">甲</a>',
    '<iframe srcdoc=""></iframe>',
    '<base href="//x">',
    '<style>*{}</style>',
    '<form action="/"></form>',
    '<math><mtext></mtext></math>',
    '<template><img></template>',
    '<body onload="x()">',
    '<object data="x"></object>',
    '<input autofocus>',
    '<p id="app">甲</p>',
    '<noscript><p>甲</p></noscript>',
    '<textarea></textarea>',
    '<meta http-equiv="refresh" content="0;url=//x">',
  ])('%s does not', (html) => {
    expect(draw(html)).toBeNull()
    expect(passHtml(html)).toBeNull()
  })

  test('a parsed document is inert: pasted pages go there as they are', () => {
    expect(passHtml('<img onerror=x()>', 'TrustedHTML', 'DOMParser parseFromString'))
      .toBe('<img onerror=x()>')
  })
})
