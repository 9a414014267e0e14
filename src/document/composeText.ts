/**
 * Text the form composes from the fields: title, 导语, 信息处理费 sentence, 落款, file name. Plain
 * strings; a missing field leaves its phrase out.
 */
import { parseFigure, type Figure } from '../model/figure'
import type { Agency, ProcessingFee, Report } from '../model/report'
import { printableText } from '../model/text/writableText'
import { editionOf, withoutNumber } from '../templates'

/** 青禾县人民政府2025年政府信息公开工作年度报告. */
export function composeTitle(report: Report): string {
  return `${report.agency.name.trim()}${report.year}年政府信息公开工作年度报告`
}

/**
 * 导语 in one or two paragraphs, split by a line break: basis and contents, then period, electronic
 * copy and contact.
 */
export function composePreamble(report: Report): string {
  const opening = `${basisSentence(report)}${contentsSentence(report)}`
  const rest = [
    periodSentence(report), websiteSentence(report.agency), contactSentence(report.agency),
  ].join('')
  return [opening, rest].filter((text) => text !== '').join('\n')
}

function basisSentence(report: Report): string {
  const { document } = editionOf(report.edition)
  return '本报告依据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，'
    + `按照国务院办公厅政府信息与政务公开办公室关于年度报告格式的要求（${document}）编制。`
}

function contentsSentence(report: Report): string {
  const titles = editionOf(report.edition).parts.map(({ title }) => withoutNumber(title))
  return `全文包括${titles.slice(0, -1).join('，')}和${titles.at(-1) ?? ''}六个部分。`
}

function periodSentence({ period: { from, to } }: Report): string {
  if (from === '' || to === '') return ''
  const isOneYear = from.slice(0, 4) === to.slice(0, 4)
  return `本报告所列数据的统计期限自${chineseDate(from)}起，`
    + `至${isOneYear ? chineseDate(to).slice(5) : chineseDate(to)}止。`
}

function websiteSentence({ website }: Agency): string {
  const place = website.trim()
  if (place === '') return ''
  const isAddress = /^(https?:\/\/|www\.|[\w.-]+\.\w+)/i.test(place)
  return `本报告的电子版可在${isAddress ? `本机关网站（${place}）` : place}查阅和下载。`
}

function contactSentence(agency: Agency): string {
  const { address, postcode, phone, fax, email } = agency
  const fields = [
    ['地址', address], ['邮编', postcode], ['电话', phone], ['传真', fax], ['电子邮箱', email],
  ] as const
  const details = fields.filter(([, text]) => text.trim() !== '')
    .map(([label, text]) => `${label}：${text.trim()}`).join('；')
  const office = agency.office.trim()
  if (office === '' && details === '') return ''
  return `如对本报告有疑问，`
    + `请与${office || agency.name.trim() || '本机关'}联系${details && `（${details}）`}。`
}

/** What was charged under part six in 2021 forms, in 元; '' while all three fields are blank. */
export function composeFeeSentence(report: Pick<Report, 'year' | 'fee'>): string {
  const { notices, amount, received } = readFee(report.fee)
  const known = [notices, amount, received].filter((figure) => figure.state !== 'blank')
  if (known.length === 0) return ''
  const phrases = known.every(isNothing) && isNothing(received)
    ? zeroPhrases(notices) : feePhrases(report.fee)
  return `${report.year}年，${phrases.join('，')}。`
}

function zeroPhrases(notices: Figure): string[] {
  return isNothing(notices)
    ? ['本机关发出收费通知0件', '未收取信息处理费'] : ['本机关未收取信息处理费']
}

function feePhrases(fee: ProcessingFee): string[] {
  const { notices, amount, received } = readFee(fee)
  const phrases = [
    notices.state !== 'blank' && `共发出收费通知${printed(notices)}件`,
    amount.state !== 'blank'
      && `${notices.state === 'blank' ? '收费通知' : ''}金额合计${inYuan(amount)}`,
    received.state !== 'blank' && `实际收取信息处理费${inYuan(received)}`,
  ].filter((phrase) => phrase !== false)
  return phrases.map((phrase, index) => (index === 0 ? `本机关${phrase}` : phrase))
}

function readFee(fee: ProcessingFee): Record<keyof ProcessingFee, Figure> {
  return {
    notices: parseFigure('count', fee.notices),
    amount: parseFigure('moneyWithUnit', fee.amount),
    received: parseFigure('moneyWithUnit', fee.received),
  }
}

/** 0, or marked 无 or `—`. */
function isNothing(figure: Figure): boolean {
  return figure.state === 'notApplicable' || (figure.state === 'known' && figure.value === 0)
}

function printed(figure: Figure): string {
  if (figure.state === 'known') return figure.exact
  return figure.state === 'invalid' ? figure.text : '0'
}

function inYuan(figure: Figure): string {
  const unit = figure.state === 'known' && figure.unit !== '' ? figure.unit : '元'
  return printed(figure) + unit
}

/** 落款 as printed: the agency unless the clerk named another, the date as 2026年1月20日 or ''. */
export function composeSignature(report: Report): { name: string; date: string } {
  return {
    name: (report.signature.name ?? report.agency.name).trim(),
    date: chineseDate(report.signature.date),
  }
}

/** 2026-01-20 → 2026年1月20日; anything else is printed as it is. */
export function chineseDate(iso: string): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso)
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : iso.trim()
}

/**
 * What a file name says behind the title: why it is a draft, and that it carries data and is not to
 * be published.
 */
export interface FileMarks { draft?: string; isKept?: boolean }

/** The name of a Word file of that title. Characters Windows forbids in names become `_`. */
export function wordFileName(title: string): string {
  return printableText(`${title}.docx`).replace(/[\\/:*?"<>|\t\n]/g, '_')
}

/** The Word file's name. */
export function fileNameOf(report: Report, { draft = '', isKept = false }: FileMarks = {}): string {
  const marks = `${draft === '' ? '' : `（草稿，${draft}）`}${isKept ? '（留存用，勿公布）' : ''}`
  return wordFileName(`${composeTitle(report)}${marks}`)
}
