/** 其次 and 再次 with nothing before them. */
import type { CustomFinding } from '../../custom/finding'
import { around, findAll, textFinding, type Hit } from '../hits'
import { placeOfText, type Text } from '../texts'

const FIRST = /首先|第一|一是|首要|主要|一方面|最重要/
const NEXT = /其次(?<=(?:^|[。；;，,\s])其次)(?!数)/g
const THEN = /再次(?<=(?:^|[。；;，,\s])再次)(?=[，,、：:])/g

/** 其次 without 首先 before it in its section, 再次 without 其次. */
export function checkFirstAndNext(section: Text[]): CustomFinding[] {
  const before = (hit: Hit): string => section.slice(0, section.indexOf(hit.text)).map(({ text }) => text).join('') + hit.text.text.slice(0, hit.from)
  const alone = section.flatMap((text) => findAll(text, NEXT)).filter((hit) => !FIRST.test(before(hit)))
  const skipping = section.flatMap((text) => findAll(text, THEN)).filter((hit) => !/其次|第二|二是/.test(before(hit)))
  return [...alone.slice(0, 1).flatMap((hit) => finding(hit, '其次', '首先')), ...skipping.slice(0, 1).flatMap((hit) => finding(hit, '再次', '其次'))]
}

function finding(hit: Hit, word: string, missing: string): CustomFinding[] {
  return textFinding({
    hits: [hit], key: `${word}${around(hit, 0, 6)}`,
    message: `${placeOfText(hit.text)}“${around(hit, 4, 8)}”写了“${word}”，前面没有“${missing}”，请核对是否漏写`,
  })
}
