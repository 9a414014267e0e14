/**
 * 信息处理费 in the text of part six, as the fields of the 2021 form. The text
 * stays as it was published: the sentence leaves it only where part six
 * prints it again in the very same place and words.
 */
import { halfWidth } from '../../../language/numerals'
import { composeFeeSentence } from '../../../document'
import type { Narrative } from '../../../model/narrative'
import type { ProcessingFee, Report } from '../../../model/report'

export interface FeeReading {
  /** In 元 unless a unit stands behind; '' for what is not said. */
  fee: ProcessingFee
  /**
   * Null where the fields print the sentence as it was, its own words where they would not, ''
   * where it stays in the text.
   */
  feeSentence: string | null
  /** What remains of part six. */
  narrative: Narrative
  /** The words the fields were read from. */
  sentence: string
}

type FeePlace = Pick<Report, 'year' | 'edition'>

const ABOUT = /信息处理费|收费通知|缴费通知/
const AMOUNT = '(\\d[\\d,]*(?:\\.\\d+)?)(元|万元)'
const NOTICES = /(?:收费|缴费)通知(?:书|单)?(?:共计|合计|共)?(\d+)(?:件|份|张|次)/
const NOTICES_FIRST = /(?:发出|开具|下达|送达)(\d+)(?:件|份|张|次)(?:信息处理费)?(?:收费|缴费)通知/
const NO_NOTICES =
  /(?:未|没有)(?:对外)?(?:发出|开具|下达)(?:过)?(?:任何)?(?:信息处理费)?(?:收费|缴费)通知/
const TOTAL = new RegExp(
  `(?:总金额|金额合计|合计金额|涉及金额|总额|通知[^，]{0,60}?金额)(?:为|共计|合计|共)?${AMOUNT}`,
)
const RECEIVED =
  new RegExp(
    `(?:实际|共|共计|已|合计)收取(?:的)?(?:信息处理费)?(?:总金额|金额|费用)?(?:为|共计|合计|共)?${AMOUNT}`,
  )
const RECEIVED_PLAIN =
  new RegExp(`收取信息处理费(?:用)?(?:总金额|金额)?(?:为|共计|合计|共)?${AMOUNT}`)
const NOT_RECEIVED = new RegExp(
  '(?:未|没有|无|不存在)(?:向[^，]{1,12}?)?(?:产生|发生|实际)?(?:收取|产生|发生)?(?:过)?'
    + '(?:任何)?(?:政府信息公开|依申请公开)?信息处理费',
)
/** A stretch between commas that speaks of the fee, or says when and who. */
const OF_FEE = /信息处理费|通知|金额|收取|^(?:\d{4}年|本年|全年|年度|我|本)/
/** Words that make a figure something else than the year's sum. */
const OTHERWISE = /其中|退还|减免|免收|上年|去年|往年|以前年度|标准|累计|拟|应|计划/

/**
 * The fee as part six tells it; null where it says nothing that can be read plainly, or says it
 * twice. The 2019 form has no such fields.
 */
export function readFee(narrative: Narrative, { year, edition }: FeePlace): FeeReading | null {
  const sentence = edition === '2021' ? onlySentence(narrative) : undefined
  const fee = sentence === undefined ? null : readSentence(sentence, year)
  if (sentence === undefined || !fee) return null
  const [first, ...narrativeBehind] = narrative
  if (first?.type !== 'paragraph' || first.text !== sentence || !isOfFeeOnly(sentence)) {
    return { fee, feeSentence: '', narrative, sentence }
  }
  return {
    fee, feeSentence: composeFeeSentence({ year, fee }) === sentence ? null : sentence,
    narrative: narrativeBehind, sentence,
  }
}

/** The one sentence on the fee; undefined for none or several. */
function onlySentence(narrative: Narrative): string | undefined {
  // With their full stops.
  const sentences = narrative.flatMap((block) => (block.type === 'paragraph'
    ? (block.text.match(/[^。！？]+[。！？]?/g)?.map((sentence) => sentence.trim()) ?? [])
      .filter((text) => ABOUT.test(text)) : []))
  return sentences.length === 1 ? sentences[0] : undefined
}

function isOfFeeOnly(sentence: string): boolean {
  return sentence.split(/[，；]/).every((piece) => OF_FEE.test(piece.trim()))
}

/** Null where nothing is read, or where words or another year make it doubtful. */
function readSentence(text: string, year: number): ProcessingFee | null {
  const plain = halfWidth(text)
    .replace(/\s+/g, '')
  const years = [...plain.matchAll(/(\d{4})年/g)].map((match) => Number(match[1]))
  if (OTHERWISE.test(plain) || years.some((other) => other !== year)) return null
  const fee = {
    notices: readNotices(plain), amount: amountIn(TOTAL.exec(plain)), received: readReceived(plain),
  }
  return Object.values(fee).some((field) => field !== '') && isConsistent(plain, fee) ? fee : null
}

function readNotices(plain: string): string {
  if (NO_NOTICES.test(plain)) return '0'
  return (NOTICES.exec(plain) ?? NOTICES_FIRST.exec(plain))?.[1] ?? ''
}

function readReceived(plain: string): string {
  if (NOT_RECEIVED.test(plain)) return '0'
  return amountIn(RECEIVED.exec(plain) ?? RECEIVED_PLAIN.exec(plain))
}

/** As the field takes it: without 元, which is its own unit. */
function amountIn(match: RegExpExecArray | null): string {
  const [, digits = '', unit = ''] = match ?? []
  return digits.replace(/,/g, '') + (unit === '元' ? '' : unit)
}

/**
 * Every figure of the sentence but its years stands in a field; nothing is left that was not
 * understood.
 */
function isConsistent(plain: string, fee: ProcessingFee): boolean {
  const figures = [...plain.replace(/\d{4}年/g, '').matchAll(/\d[\d,]*(?:\.\d+)?/g)]
    .map((match) => match[0].replace(/,/g, ''))
  const fields = Object.values(fee).map((field) => field.replace(/万$|万元$/, ''))
  return figures.every((figure) => fields.includes(figure))
}
