/** The paragraph on 依申请公开 of part one, composed from tables three and four. */
import type { Facts } from '../model/facts'
import type { TextBlock } from '../model/narrative'
import type { Agency } from '../model/report'
import { boundParagraph, joinPhrases, quote, type Phrase, type Quoted } from './boundText'

/**
 * Received, carried, handled by results, and disputes where table four is filled in; undefined
 * while 总计 of table three lacks a figure.
 */
export function composeApplications(facts: Facts): TextBlock | undefined {
  const applications = composeTableThree(facts)
  return applications
    && boundParagraph([`${facts.report.year}年，`, ...applications, ...composeTableFour(facts)])
}

const TABLE = 'applications'
const RESULTS: readonly (readonly [source: string, name: string])[] = [
  [`${TABLE}.handled.granted.total`, '予以公开'],
  [`${TABLE}.handled.partial.total`, '部分公开'],
  [`group:${TABLE}.handled.refused.total`, '不予公开'],
  [`group:${TABLE}.handled.unavailable.total`, '无法提供'],
  [`group:${TABLE}.handled.notProcessed.total`, '不予处理'],
]
const OTHER_RESULT = {
  2019: `${TABLE}.handled.otherAll.total`, 2021: `group:${TABLE}.handled.other.total`,
}

interface TableThree {
  received: Quoted
  carriedIn: Quoted
  toHandle: Quoted
  done: Quoted
  carriedOut: Quoted
  results: Phrase[]
}

function composeTableThree(facts: Facts): Phrase | undefined {
  const table = readTableThree(facts)
  if (!table) return undefined
  const subject = subjectOf(facts.report.agency)
  if ([table.received, table.carriedIn, table.done, table.carriedOut].every(({ isZero }) =>
    isZero)) return [`${subject}未收到政府信息公开申请，没有上年结转和结转下年度继续办理的申请。`]
  return [...receivedPhrase(table, subject), '。', ...handledPhrase(table), '。']
}

function readTableThree(facts: Facts): TableThree | undefined {
  const total = (row: string): Quoted | undefined => quote(`${TABLE}.${row}.total`, facts)
  const [received, carriedIn, done, carriedOut] =
    ['received', 'carriedIn', 'handled.total', 'carriedOut'].map(total)
  const toHandle = quote(`group:${TABLE}.toHandle.total`, facts)
  const results = [...RESULTS, [OTHER_RESULT[facts.edition.id], '其他处理'] as const]
    .map(([source, name]) => ({ name, figure: quote(source, facts) }))
  if (!received || !carriedIn || !done || !carriedOut || !toHandle
    || results.some(({ figure }) => !figure)) return undefined
  return { received, carriedIn, toHandle, done, carriedOut, results: itemsOf(results) }
}

/** A government speaks of itself and its departments, so its sentences go without a subject. */
function subjectOf({ kind, name }: Agency): string {
  if (kind === '县级以上人民政府') return ''
  const township = kind === '乡镇、街道'
    ? /(街道|镇|乡)(办事处|人民政府)?$/.exec(name.trim())?.[1] : undefined
  return township ? `本${township}` : '本机关'
}

function receivedPhrase({ received, carriedIn, toHandle }: TableThree, subject: string): Phrase {
  if (received.isZero) return [`${subject}未收到新的政府信息公开申请，上年结转`, carriedIn, '件']
  const opening: Phrase = [`${subject}新收政府信息公开申请`, received, '件']
  return carriedIn.isZero
    ? [...opening, '，没有上年结转的申请']
    : [...opening, '，上年结转', carriedIn, '件，合计', toHandle, '件']
}

function handledPhrase({ done, carriedOut, results }: TableThree): Phrase {
  const left: Phrase = carriedOut.isZero
    ? ['没有结转下年度继续办理的申请'] : ['结转下年度继续办理', carriedOut, '件']
  if (done.isZero) return ['年内均未办结，', ...left]
  const handled: Phrase = ['年内办结', done, '件']
  return [
    ...handled, ...(results.length > 0 ? ['，其中', ...joinPhrases(results, '、')] : []), '；',
    ...left,
  ]
}

/** Only what occurred: 予以公开22件. */
function itemsOf(items: { name: string; figure: Quoted | undefined }[]): Phrase[] {
  return items.flatMap(({ name, figure }) => (figure && !figure.isZero
    ? [[name, figure, '件']] : []))
}

const OUTCOMES = [
  ['upheld', '结果维持'], ['corrected', '结果纠正'], ['other', '其他结果'], ['pending', '尚未审结'],
] as const

function composeTableFour(facts: Facts): Phrase {
  const review = quote('disputes.review.total', facts)
  const lawsuit = quote('group:disputes.lawsuit.total', facts)
  if (!review || !lawsuit) return []
  if (review.isZero && lawsuit.isZero) return ['未发生因政府信息公开工作引起的行政复议和行政诉讼。']
  if (lawsuit.isZero) {
    return [
      '因政府信息公开工作被申请行政复议', ...withOutcomes(review, 'disputes.review', facts),
      '，未发生行政诉讼。',
    ]
  }
  const sued: Phrase = [
    '被提起行政诉讼', ...withOutcomes(lawsuit, 'group:disputes.lawsuit', facts), '。',
  ]
  if (review.isZero) return ['未发生因政府信息公开工作引起的行政复议；因政府信息公开工作', ...sued]
  return [
    '因政府信息公开工作被申请行政复议', ...withOutcomes(review, 'disputes.review', facts), '；',
    ...sued,
  ]
}

function withOutcomes(total: Quoted, source: string, facts: Facts): Phrase {
  const outcomes =
    itemsOf(OUTCOMES.map(([key, name]) => ({ name, figure: quote(`${source}.${key}`, facts) })))
  return [total, '件', ...(outcomes.length > 0 ? ['，其中', ...joinPhrases(outcomes, '、')] : [])]
}
