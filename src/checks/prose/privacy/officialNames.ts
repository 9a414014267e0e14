/**
 * PV-PERSON: names of persons at work, 王文燕同志: seldom wanted in a report, often the rest of a
 * pasted piece of news.
 */
import { anyOf } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { groupHits, matchesOf, textFinding, timesOf, wordsOf, type Hit } from '../../texts/hits'
import { rememberHits } from '../remember'
import { listTexts, placeOfText, type Text } from '../../texts/texts'
import { NOT_GIVEN, SURNAME } from './surnames'

const NAME =
  `(${SURNAME}(?![${NOT_GIVEN}])[\\u4e00-\\u9fff](?:(?![${NOT_GIVEN}])[\\u4e00-\\u9fff])?)`
const POST = anyOf(`
  负责人 领导 书记 县长 区长 市长 镇长 乡长 主任 局长 主席 部长 科长 处长 院长 秘书长 委员 干部
  代表 同志 长
`)
const PATTERN = new RegExp(`(?:${POST}|(?<=^|[，,。；;、\\s]))${NAME}同志`, 'g')

/** Thoughts of one person in the name of it are no mention of a person. */
const DOCTRINE = /^(?:习近平|毛泽东|邓小平)$/

/** Names with 同志 in parts one, five and six. */
export function checkOfficialNames({ report }: Facts): CustomFinding[] {
  const texts = listTexts(report).filter(({ step }) => step > 0)
  return groupHits(texts.flatMap(searchNames), wordsOf).flatMap(({ key, hits }) => {
    const [first] = hits
    return first ? textFinding({ hits, key, message: `${placeOfText(first.text)}写有姓名“${key}”`
      + `${timesOf(hits)}，年报一般不写个人姓名，请确认是否需要` }) : []
  })
}

const searchNames = rememberHits(findNames)

function findNames(text: Text): Hit[] {
  if (!text.text.includes('同志')) return []
  return matchesOf(text.text, PATTERN).filter(({ 1: name = '' }) => !DOCTRINE.test(name))
    .map(({ 0: words, 1: name = '', index }) => {
      const from = index + words.indexOf(name)
      return { text, from, to: from + name.length }
    })
}
