/** Contact details out of the introduction: each only where a label names it. */
import type { Agency } from '../../../model/report'
import { halfWidthDigits } from '../../../language/numerals'

const STOP = '；;，,。、\\s（）()\\n'
/** `联系地址：`, `（办公地址 `. */
const ADDRESS = '(?:邮寄|通讯|通信|联系|办公|单位)?地址'
  + '(?:\\s*(?:[:：]|为|是)|(?<=[（(](?:联系|办公|通讯)?地址))'
/** What an address ends at: a mark, or the next label. */
const BEHIND_ADDRESS = '(?=\\s{0,20}(?:[；;。）)\\n]|$|[，,、（(]?\\s*邮(?:编|政编)'
  + '|[，,、\\s]\\s*(?:邮|电|联系|咨询|传真|网址|办公时间|E-?mail)))'
const PATTERNS: [keyof Agency, RegExp][] = [
  ['address', new RegExp(`${ADDRESS}\\s*([^\\s；;。）)][^；;。）)\\n]{0,120}?)${BEHIND_ADDRESS}`, 'i')],
  ['postcode', /(?:邮政编码|邮编|邮政编号)\s*(?:[:：]\s*)?(\d{6})(?!\d)/],
  [
    'phone',
    new RegExp(
      '(?:电\\s*话(?:号码|[（(及/和、]\\s*传\\s*真[）)]?)?|联系方式)\\s*(?:[:：]\\s*)?'
        + '([（(]?\\d[\\d\\-—－–()（）]{5,}\\d)',
    ),
  ],
  ['fax', /传\s*真(?:号码)?\s*(?:[:：]\s*)?([（(]?\d[\d\-—－–()（）]{5,}\d)/],
  ['email', new RegExp(
    `(?:邮箱|信箱|邮件|E-?mail)(?:地址)?\\s*(?:[:：]\\s*)?([\\w.+-]+[@＠][^${STOP}]+)`, 'i',
  )],
  ['website', new RegExp(`((?:https?://|www\\.)[^${STOP}]+)`, 'i')],
]
/** An introduction within part one is at its beginning. */
const MOST_LINES = 6
const OFFICE = new RegExp(
  '请(?:与|联系|致电|和|向)\\s*(?:[:：]\\s*)?([^\\s，,。；;（(：:][^，,。；;（(：:\\n]{1,39}?)'
    + '(?:取得联系|进行联系|联系|咨询|反映|提出|反馈|[，,。；;（(：:\\n]|$)',
)
/** 我局, 本单位, 我们: no name. */
const SELF =
  /^(?:我|本)(?:们|局|委|办|厅|单位|机关|部门|中心|街道|镇|乡|县|区|市|院|站|所)(?:办公室|办公厅)?$/
const EDITOR = new RegExp(
  '由\\s*([^\\s，,。；;（(：:《][^，,。；;（(：:《\\n]{1,29}?)\\s{0,9}(?:(?:根据|按照|依据'
    + '|依照)[^。\\n]{2,80}?)?(?:编制|组织编制|负责编制)',
)
/** `现公布青禾县林业局2025年政府信息公开工作年度报告`. */
const ANNOUNCED = new RegExp(
  '(?:公布|发布|编制|形成)\\s*《?([^，,。；;《》（(：:\\d\\n]{3,30}?)'
    + '(?:关于)?20\\d\\d年度?政府信息公开(?:工作)?年度报告',
)

/** Details found; nothing is there for what the text does not say. */
export function readContact(preamble: string): Partial<Agency> {
  const text = halfWidthDigits(preamble)
  const found = PATTERNS.flatMap(([field, pattern]) => {
    const value = pattern.exec(field === 'address' ? preamble : text)?.[1]?.trim()
    return value ? [[field, field === 'email' ? value.replace('＠', '@') : value]] : []
  })
  const office = OFFICE.exec(preamble)?.[1]?.trim()
  return {
    ...Object.fromEntries(found) as Partial<Agency>,
    ...(office && !SELF.test(office) ? { office } : {}),
  }
}

/** The lines that say whom to ask, where they stand in part one instead of before it. */
export function findContactLines(lines: string[]): string {
  return lines.slice(0, MOST_LINES).filter((line) => /疑问|联系/.test(line)
    && /电\s*话|地址|邮编|邮箱/.test(line)
    && /\d{7}/.test(halfWidthDigits(line).replace(/[-—－()（）\s]/g, ''))).join('\n')
}

/** The agency that says of itself to have drawn up the report, '' where it does not. */
export function readEditor(preamble: string): string {
  const name = EDITOR.exec(preamble)?.[1] ?? ANNOUNCED.exec(preamble)?.[1] ?? ''
  return /(本|我)(机关|单位|部门|局|区|县|市|镇|乡)|^(?:了|的)/.test(name)
    || /根据|按照|情况/.test(name) ? '' : name
}
