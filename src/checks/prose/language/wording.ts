/** LG-WORD: words typed twice, wrong words, a year without 年. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { groupHits, quote, textFinding, timesOf, wordsOf, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listProse, placeOfText } from '../../texts/texts'
import { findDoubledWords } from './doubledWords'
import { findTypos } from './typos'
import { findBareYears } from './yearWords'

const searchDoubledWords = rememberHits(findDoubledWords)
const searchTypos = rememberHits(findTypos)
const searchBareYears = rememberHits(findBareYears)

/** One finding for each wrong word of a part. */
export function checkWording({ report }: Facts): CustomFinding[] {
  const prose = listProse(report)
  return [
    ...groupHits(prose.flatMap(searchDoubledWords), wordsOf)
      .flatMap((group) => wordFinding(group, '词语重复')),
    ...groupHits(prose.flatMap(searchTypos), wordsOf)
      .flatMap((group) => wordFinding(group, '用词有误')),
    ...groupHits(prose.flatMap(searchBareYears), wordsOf)
      .flatMap((group) => wordFinding(group, '年份后面缺“年”字')),
  ]
}

function wordFinding({ key, hits }: { key: string; hits: Hit[] }, fault: string): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  const right = first.mend ?? ''
  return textFinding({
    hits, key, repair: `改为“${right}”`,
    message: `${placeOfText(first.text)}“${quote(first)}”${fault}${timesOf(hits)}：“${key}”`
      + `应为“${right}”`,
  })
}
