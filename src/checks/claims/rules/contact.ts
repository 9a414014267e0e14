/**
 * TX-CONTACT: an introduction of the clerk's own no longer follows the fields; it names the same
 * phone, address and so on.
 */
import type { AgencyText } from '../../../model/report'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { spanIn } from '../../texts/texts'
import { statementFinding } from './statementFinding'
import { readTexts } from '../discourse/readReport'

interface Detail {
  field: AgencyText
  /** As the form has it. */
  name: string
  /** Before the value: `电话：`, `联系电话`, `邮政编码`. */
  label: RegExp
  /** The value behind its label: `0558-1234567`, `文昌路1号`. */
  value: RegExp
}

const NUMBER = /^[(（]?\d[\d\-—－–()（） ]{4,18}\d/
const DETAILS: Detail[] = [
  { field: 'phone', name: '电话', label: /电话(?:号码)?[:： ]{0,2}/g, value: NUMBER },
  { field: 'fax', name: '传真', label: /传真(?:号码)?[:： ]{0,2}/g, value: NUMBER },
  { field: 'postcode', name: '邮编', label: /邮(?:编|政编码)[:： ]{0,2}/g, value: /^\d{6}(?!\d)/ },
  {
    field: 'email', name: '电子邮箱', label: /(?:邮箱|信箱)(?:地址)?[:： ]{0,2}/g,
    value: /^[\w.+-]{1,60}[@＠][\w.-]{3,60}/,
  },
  {
    field: 'address', name: '地址', label: /(?:联系|通讯|通信|办公|单位|本机关)?地址[:：为] ?/g,
    value: /^[^，,；;。、（(）)\n]{3,60}/,
  },
]

/**
 * What a filled field says and the introduction says otherwise, each with the way to the field's
 * words.
 */
export function checkContact({ report }: Facts): CustomFinding[] {
  const text = readTexts(report).find(({ field }) => field === 'preamble')
  if (!text) return []
  const whole = comparable(text.text)
  return DETAILS.flatMap((detail) => {
    const wanted = report.agency[detail.field].trim()
    if (wanted === '' || whole.includes(comparable(wanted))) return []
    const place = onlyPlace(text.text, detail)
    if (!place || comparable(wanted).includes(comparable(place.said))) return []
    const { label, said, from } = place
    const range = { from, to: from + said.length }
    return [statementFinding({
      text, words: detail.name, said: label + said, spans: [range], cells: [], fact: wanted,
      problem:
        `基本信息填的${detail.name}是“${wanted}”，请核对以哪个为准；自己写的导语不会跟着基本信息改`,
      repair: {
        label: `导语改为 ${wanted}`, changes: [],
        texts: [{ span: spanIn(text, range), text: wanted }],
      },
    })]
  })
}

/**
 * Where the text has the detail. Nothing for two phones, or for words where the number should be:
 * that cannot be compared.
 */
function onlyPlace(
  text: string, { label, value }: Detail,
): { label: string; said: string; from: number } | undefined {
  const [found, ...more] = text.matchAll(label)
  if (!found || more.length > 0) return undefined
  const from = found.index + found[0].length
  const said = value.exec(text.slice(from))?.[0].trim()
  return said === undefined ? undefined : { label: found[0], said, from }
}

/** Numbers without their hyphens and brackets, words without blanks. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/[\s()\-—–]/g, '').toLowerCase()
}
