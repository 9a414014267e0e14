import { describe, expect, test } from 'vitest'
import { passHtml } from '../../src/shell/contentGuard'

describe('what is drawn into the page carries nothing active', () => {
  test.each(['<p>全年收到申请32件。</p>', '<table><tr><td colspan="2">合计</td></tr></table>', 'a < b 且 c > d'])('%s passes', (html) => {
    expect(passHtml(html, 'TrustedHTML', 'Element innerHTML')).toBe(html)
  })

  test.each(['<script>x()</script>', '<img src=x onerror=x()>', '<svg onload = x()>', '<a href="javascript:x()">甲</a>', '<iframe srcdoc="">', '<base href="//x">'])('%s does not', (html) => {
    expect(passHtml(html, 'TrustedHTML', 'Element innerHTML')).toBeNull()
    expect(passHtml(html)).toBeNull()
  })

  test('a parsed document is inert: pasted pages go there as they are', () => {
    expect(passHtml('<img onerror=x()>', 'TrustedHTML', 'DOMParser parseFromString')).toBe('<img onerror=x()>')
  })
})
