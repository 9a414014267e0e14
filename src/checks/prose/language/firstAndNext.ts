/** 其次 and 再次 with nothing before them. */
import type { CustomFinding } from '../../base/customFinding'
import { around, findAll, textFinding, type Hit } from '../../texts/hits'
import { placeOfText, type Text } from '../../texts/texts'

const FIRST = /首先|第一|一是|首要|主要|一方面|最重要|最多|居首|首位|为主/
const NEXT = /其次(?<=(?:^|[。；;，,\s])其次)(?!数)/g
const THEN = /再次(?<=(?:^|[。；;，,\s])再次)(?=[，,、：:])/g

/** 其次 without 首先 before it in its section, 再次 without 其次; the first of each decides. */
export function checkFirstAndNext(section: Text[]): CustomFinding[] {
  return [
    ...checkBefore(section, { word: '其次', pattern: NEXT, needed: FIRST, missing: '首先' }),
    ...checkBefore(section, {
      word: '再次', pattern: THEN, needed: /其次|第二|二是/, missing: '其次',
    }),
  ]
}

interface Order { word: string; pattern: RegExp; needed: RegExp; missing: string }

function checkBefore(section: Text[], { word, pattern, needed, missing }: Order): CustomFinding[] {
  for (const text of section) {
    const [first] = text.text.includes(word) ? findAll(text, pattern) : []
    if (first && !needed.test(text.text.slice(0, first.from))) return finding(first, word, missing)
    if (first || needed.test(text.text)) return []
  }
  return []
}

function finding(hit: Hit, word: string, missing: string): CustomFinding[] {
  return textFinding({
    hits: [hit], key: `${word}${around(hit, 0, 6)}`,
    message: `${placeOfText(hit.text)}“${around(hit, 4, 8)}”写了“${word}”，前面没有“${missing}”，`
      + `请核对是否漏写`,
  })
}
