import { expect, test } from 'vitest'
import { markWords } from '../../../src/views/history/markWords'

/** `-gone-` `+come+` */
const shown = (before: string, after: string): string => markWords(before, after)
  .map(({ text, kind }) => (kind === 'gone'
    ? `-${text}-` : kind === 'come' ? `+${text}+` : text)).join('')

test.each([
  ['新收申请16件，办结15件。', '新收申请17件，办结15件。', '新收申请-16-+17+件，办结15件。'],
  ['全年公开信息1,240条', '全年主动公开信息1,240条', '全年+主动+公开信息1,240条'],
  ['甲乙丙', '甲乙丙', '甲乙丙'],
  ['', '新的一段', '+新的一段+'],
  ['原来的一段', '', '-原来的一段-'],
  [
    '全县召开培训会议两次', '网站改版完成并上线运行',
    '-全县召开培训会议两次-+网站改版完成并上线运行+',
  ],
])('%s → %s', (before, after, expected) => {
  expect(shown(before, after)).toBe(expected)
})
