/**
 * ST-FIVE: the five aspects of part one, and what governments add on 监督保障.
 * An aspect is there when a heading or the beginning of a sentence announces
 * it, or when words of its own stand in sentences about work done; a sentence
 * that only lists the aspects covers none, but they are not missing either.
 * Words are never complete: asked about (核实) is only what no section and no
 * sentence is left for that may say it in words not known here (`mayHide`).
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { blockText, isNarrativeEmpty, type Narrative } from '../../../model/narrative'
import { isOffice } from '../../../model/guessAgencyKind'
import type { Agency } from '../../../model/report'
import { ASPECTS, isList, OF_GOVERNMENTS, readSayings, type Aspect } from './aspectWords'
import { mayHide, mayHideOwed } from './unseenAspects'

/**
 * One finding for the aspects that are missing, one for those still waiting below their heading,
 * one for what governments add.
 */
export function checkFiveAspects({ report: { narratives, agency } }: Facts): CustomFinding[] {
  const narrative = narratives[1]
  if (isNarrativeEmpty(narrative)) {
    return [{ ...PART_ONE, state: 'pending', place: '还没有写', message: `第一部分还没有写，${ALL_FIVE}` }]
  }
  const saidIsEmpty = emptyHeadings(narrative)
  const texts = narrative.map((block, index) => (saidIsEmpty[index] ? '' : blockText(block)))
    .filter((text) => text.trim() !== '')
  const said = {
    openings: narrative.flatMap((block, index) => {
      // A heading whole; of a sentence its first words where a number or 方面 makes them one.
      if (saidIsEmpty[index] === true || block.type === 'image' || block.type === 'table') return []
      if (block.type === 'heading') return [block.text]
      const openings = block.text.split(/[。；;：:\n]/)
        .map((sentence) => sentence.trim().split(/[，,]/)[0] ?? '')
      return openings.filter((words) => words.length <= OPENING_LENGTH && ANNOUNCES.test(words)
        && (!isList(words) || IS_NUMBERED.test(words)))
    }),
    texts,
  }
  const absent = ASPECTS.filter((aspect) => !isCovered(aspect, said))
  const waiting = absent.filter((aspect) => {
    // The heading is there and nothing below it yet.
    const isEmpty = emptyHeadings(narrative)
    return narrative.some((block, index) =>
      isEmpty[index] && aspect.announced.test(blockText(block)))
  })
  const missed = absent.filter((aspect) => !waiting.includes(aspect))
  const owed = isGovernment(agency) && !absent.some(({ name }) => name === '监督保障')
    ? namesOf(OF_GOVERNMENTS.filter(({ pattern }) => !said.texts.some((text) => pattern.test(text)))) : []
  const mayBeThere = owed.length > 0 && (isOffice(agency.name) || mayHideOwed(narrative))
  const untouched = namesOf(missed.filter((aspect) => !isTouched(aspect, said)))
  return [
    ...(untouched.length > 0 && mayHide(narrative) ? unseenFinding(untouched, '第一部分')
      : missing(untouched, '第一部分没有写', 'fail')),
    ...touchedFinding(namesOf(missed.filter((aspect) => isTouched(aspect, said)))),
    ...missing(waiting.map(({ name }) => name), '第一部分的小标题下面还没有写', 'pending'),
    ...(mayBeThere ? unseenFinding(owed, '“监督保障”') : owedFinding(owed)),
  ]
}

function namesOf(aspects: readonly { name: string }[]): string[] {
  return aspects.map(({ name }) => name)
}

interface Said { openings: string[]; texts: string[] }

const OPENING_LENGTH = 26
const ANNOUNCES = new RegExp(
  '^[（(]?[一二三四五六七八九十\\d]{1,3}[）)、.．是要]|(?:方面|情况|工作)$'
  + '|(?:管理|平台|建设|监督|保障)上$',
)

/** （三）政府信息管理、平台建设、监督保障情况 is a heading of three. */
const IS_NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/

/**
 * For each block whether it is a heading with nothing below before the next of its level; from the
 * back.
 */
function emptyHeadings(narrative: Narrative): boolean[] {
  /** By level whether a heading of it, standing here, would be empty. */
  const wouldBe = [true, true, true, true]
  const found: boolean[] = []
  for (const block of [...narrative].reverse()) {
    const level = block.type === 'heading' ? block.level : wouldBe.length
    found.push(wouldBe[level] === true)
    const isSaid = block.type === 'image' || blockText(block).trim() !== ''
    wouldBe.forEach((_, other) => { if (other >= level || isSaid) wouldBe[other] = other >= level })
  }
  return found.reverse()
}

function isCovered(aspect: Aspect, { openings, texts }: Said): boolean {
  if (openings.some((opening) => aspect.announced.test(opening))) return true
  const sayings = texts.flatMap((text) => readSayings(text).get(aspect) ?? [])
  const says =
    (what: 'isNamed' | 'isListed' | 'isCounted'): boolean => sayings.some((saying) => saying[what])
  // 做好主动公开、信息管理、监督保障等工作 names it, 组织培训2次 tells of it.
  if (says('isNamed') || (says('isListed') && says('isCounted'))) return true
  return new Set(sayings.flatMap(({ words }) => words)).size >= aspect.enough
}

function isTouched(aspect: Aspect, { texts }: Said): boolean {
  return texts.some((text) => readSayings(text).get(aspect)?.isTouched)
}

const ALL_FIVE = `总体情况要包括${ASPECTS.map(({ name }) => name).join('、')}五个方面`

/** Street offices are no level of government. */
function isGovernment({ kind, name }: Agency): boolean {
  if (/街道/.test(name) && !/人民政府/.test(name)) return false
  return kind === '县级以上人民政府' || kind === '乡镇、街道' || /人民政府$/.test(name.trim())
}

function missing(names: string[], what: string, state: CustomFinding['state']): CustomFinding[] {
  if (names.length === 0) return []
  return [{
    ...PART_ONE, state, place: state === 'fail' ? '五个方面' : '还没有写',
    message: `${what}${quoted(names)}，${ALL_FIVE}`,
  }]
}

function unseenFinding(names: string[], where: string): CustomFinding[] {
  if (names.length === 0) return []
  return [{
    ...PART_ONE, state: 'fail', level: '提示', place: `${where}没有看出`,
    message: `没有看出${where}写了${quoted(names)}，请看一眼，已经写了的不用改`,
  }]
}

function touchedFinding(names: string[]): CustomFinding[] {
  if (names.length === 0) return []
  return [{
    ...PART_ONE, state: 'fail', level: '提示', place: '写得少',
    message: `第一部分提到了${quoted(names)}，没有看到写了哪些工作，请核对是不是要补写`,
  }]
}

function owedFinding(names: string[]): CustomFinding[] {
  if (names.length === 0) return []
  return [{
    ...PART_ONE, state: 'fail', place: '监督保障',
    message: `第一部分“监督保障”没有写${quoted(names)}，各级人民政府要写明工作考核、`
      + `社会评议和责任追究结果情况`,
  }]
}

const PART_ONE = { step: 1, cells: [], field: 'narrative.1' } satisfies Partial<CustomFinding>

function quoted(names: string[]): string {
  return names.map((name) => `“${name}”`).join('')
}
