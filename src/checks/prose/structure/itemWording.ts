/**
 * ST-ITEM: what 条例 第二十条 lists are 项; the article has no 款. Articles of the same number in
 * other laws are left alone.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { groupHits, hitOf, matchesOf, textFinding, timesOf, wordsOf } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listTexts, placeOfText } from '../../texts/texts'

const NUMERAL = '[一二三四五六七八九十\\d]{1,3}'
const ONE = `[（(]?${NUMERAL}[）)]?`
const CLAUSE = new RegExp(
  `第(?:二十|20)条(?:之?规定)?(?:中的?|的)?(?:第?${ONE}(?:款)?[、，和及至到])*第?${ONE}款`
  + `(?!(?:中的?|的)?第?${ONE}项)`,
  'g',
)
const LAW_BEHIND = new RegExp(
  '(?:《([^《》]{2,40})》|([\\u4e00-\\u9fff]{1,16}?(?:法|条例|办法|规定|细则|规则)))'
  + '(?:[（(][^（）()]{1,24}[）)])?(?:中|的)?$',
)

/** One finding for each wording in a part. */
export function checkItemWording({ report }: Facts): CustomFinding[] {
  return groupHits(listTexts(report).flatMap(searchClauses), wordsOf).flatMap(({ key, hits }) => {
    const [first] = hits
    return first ? textFinding({
      hits, key, repair: `改为“${first.mend ?? ''}”`,
      message: `${placeOfText(first.text)}“${key}”${timesOf(hits)}应称“项”：“${first.mend ?? ''}”`,
    }) : []
  })
}

const searchClauses = rememberHits((text) => {
  if (!text.text.includes('款')) return []
  return matchesOf(text.text, CLAUSE)
    .filter(({ index }) => isOfTheRegulation(text.text.slice(0, index)))
    .map((match) => hitOf(text, match, match[0].replace(/款/g, '项')))
})

/** The law named right before, else none was named in this sentence. */
function isOfTheRegulation(before: string): boolean {
  const sentence = before.slice(Math.max(0, before.length - 60)).split('。').pop() ?? ''
  const named = LAW_BEHIND.exec(sentence)
  const name = named?.[1] ?? named?.[2] ?? /《([^《》]*)》[^《》]*$/.exec(sentence)?.[1]
  return name === undefined || /信息公开条例/.test(name) || /^[^法]{0,6}条例$/.test(name)
}
