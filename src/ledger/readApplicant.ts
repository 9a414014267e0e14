/**
 * The column of table three behind the class of an applicant; a name is looked at here and goes no
 * further.
 */
import type { ClassReading } from './ledgerCase'
import { ANY_BODY, APPLICANT_LEXICON, NAME_ENDS } from './lexicon/applicants'
import { bareWords, readWords } from './lexicon/words'

const LONGEST_WORDS = 20
/** 张三, 欧阳某某, 王××. */
const PERSON = /^[\u4e00-\u9fff]{1,2}[\u4e00-\u9fff某×xX*＊]{1,3}$/

/**
 * What the class says is sure. 法人 and no class at all are told by the end of the name, and asked.
 * `isThreefold`: the
 * ledger writes 公民, 法人 and 其他 (其他组织), where 其他 is a body of any kind.
 */
export function readApplicant(
  written: string, name: string, isThreefold: boolean,
): ClassReading {
  const words = written.replace(/\s+/g, '').slice(0, LONGEST_WORDS)
  const { places, isWhole } = readWords(words, APPLICANT_LEXICON)
  const kinds = places.filter((place) => place !== ANY_BODY)
  const [only = ''] = kinds
  if (isWhole && isOneClass(kinds, { isAlone: places.length === 1, isThreefold })) {
    return { column: only, proposal: '', words }
  }
  const isClear = words === '' || (isWhole && (kinds.length === 0 || only === 'otherOrganisation'))
  if (!isClear || kinds.length > 1) {
    return { column: null, proposal: kinds.length === 1 ? only : '', words }
  }
  return readName(bareWords(name), words)
}

/** Not 自然人 beside a body, nor 其他 where that is a body of any kind. */
function isOneClass(
  [only, another]: string[],
  { isAlone, isThreefold }: { isAlone: boolean; isThreefold: boolean }
): boolean {
  if (only === undefined || another !== undefined) return false
  if (only === 'otherOrganisation') return !(isThreefold && isAlone)
  return only !== 'person' || isAlone
}

function readName(name: string, words: string): ClassReading {
  const found = NAME_ENDS.flatMap(({ place, ends }) =>
    ends.filter((end) => name.endsWith(end)).map((end) => ({ place, end }))
  ).sort((one, other) => other.end.length - one.end.length)[0]
  const before = words === '' ? '没有写类别' : words
  if (found) {
    return { column: null, proposal: found.place, words: `${before}（名称是“…${found.end}”）` }
  }
  if (words === '' && PERSON.test(name)) {
    return { column: null, proposal: 'person', words: `${before}（名称像姓名）` }
  }
  return { column: null, proposal: '', words: before }
}
