/**
 * Long and odd texts: no throw, places inside the text, time that grows with the length and not
 * with its square.
 * @module-tag long
 */
import { expect, test } from 'vitest'
import { readText } from '../../../src/checks/claims/discourse/readText'
import { expectLinear } from '../../support/growth'
import { seededRandom } from '../../support/random'
import { runs } from '../../support/runs'

const CONTEXT = { year: 2025, topic: undefined, agency: '青禾县人民政府' }
const PIECES = [
  '收到', '政府信息公开申请', '50件', '，', '、', '。', '；', '：', '（', '）', '其中', '包括',
  '分别为', '一百零五', '十', '百分之', '12.5%', '《', '》', '“', '”',
  '2024年', '2025年', '结转下年度', '办结', '未发生', '行政复议', '行政诉讼', '规范性文件', '制发',
  '全县', '各镇', '本机关', '等', '余', '约', '1,234', '１２', ' ', '　', '\n',
  '第', '条', '项', '万', '件', '占', '较上年', '增加', '(', ')', ',', '.', '-', '：', '\u{20000}',
  '\ud800', '[image: ]', 'https://', '@', '12月31日',
]

const RUNS = runs({ daily: 1000, soak: 5000 })

test('texts of odd pieces are read, and every place lies in the text', () => {
  const random = seededRandom(7)
  for (let run = 0; run < RUNS; run += 1) {
    const text = Array.from({ length: random.upTo(40) }, () => random.pick(PIECES)).join('')
    const { statements, listings } = readText(text, CONTEXT)
    for (const { from, to, value } of [...statements, ...listings.flatMap(({ parts }) => parts)]) {
      expect(from >= 0 && from <= to && to <= text.length && Number.isFinite(value), text)
        .toBe(true)
    }
  }
})

const LONG: Record<string, string> = {
  'digits': '1', 'Chinese digits': '一', 'tens': '十', 'commas': ',', 'thousands': '1,234',
  '、': '、', 'open brackets': '（', 'brackets in brackets': '（1件', 'titles never closed': '《',
  'quotes never closed': '“一', 'blanks': ' ', 'years': '2024年', 'applications': '申请',
  'discussions': '信息公开', 'wholes': '5件，其中', 'parts': '公开3件、', 'ordinals': '第一',
  'denials': '未', '复议': '复议',
  'addresses': 'www.a', 'points': '1.', 'through': '通过', '全部': '全部', '占': '占',
  '数据': '数据统计1月1日',
}

test.each(Object.entries(LONG))(
  '%s, without end',
  (_, piece) => expectLinear((size) => readText(piece.repeat(size / piece.length), CONTEXT), 5000),
)
