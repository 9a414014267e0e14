/**
 * PV-PHONE: mobile numbers of persons. The office's own contact, and lines it opens to the public,
 * are meant to be read.
 */
import { anyOf } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import type { Report } from '../../../model/report'
import { listTexts } from '../../texts/texts'
import { findNumbers, type NumberFound } from './numbers'
import { numberFindings } from './numberFindings'

const MOBILE = /^(?:86)?1[3-9]\d{9}$/
const NOT_A_PHONE = /(?:编号|单号|文号|代码|账号|帐号|卡号|金额|序号|备案号)[码为是]?[：:]?\s*$/
const UNIT = /^\s*(?:元|万|亿|件|条|个|次|户|人次|平方|公里|吨|号文)/
const CONTACT = /电话|手机|联系|传真|热线|咨询/
/** 监督电话：, 我局的联系电话为. */
const PUBLIC_LINE = new RegExp(
  `${anyOf('咨询 监督 举报 投诉 值班 服务 办公 受理 公开 对外 本机关 [局镇区县市室]的?')}(?:联系)?`
  + '(?:电话|热线|手机号?码?)[：:为是]?[\\d\\-、，,/或\\s]*$',
)

/** Mobile numbers but the office's own. */
export function checkPhones({ report }: Facts): CustomFinding[] {
  const found = listTexts(report).flatMap(findNumbers)
    .filter(({ digits, before, behind }) =>
      MOBILE.test(digits) && !NOT_A_PHONE.test(before) && !UNIT.test(behind))
    .filter((number) => !isOffices(number, report))
  return numberFindings(found, { name: '手机号码', advice: '个人号码请删去或隐去' })
}

function isOffices({ text, digits, before }: NumberFound, { agency }: Report): boolean {
  const own = `${agency.phone} ${agency.fax}`.normalize('NFKC').replace(/[ -]/g, '')
  if (own.includes(digits.slice(-11))) return true
  return text.field === 'preamble' || text.field === 'title'
    ? CONTACT.test(before) : PUBLIC_LINE.test(before)
}
