/** Where each text field outside the tables lives in the report. */
import type { FieldName } from '../../model/fieldRules'
import type { AgencyText, ProcessingFee, Report } from '../../model/report'
import { SIGN_OFF_LABELS, withSignOffText, type SignOffText } from '../../model/signOff'

export interface ReportField {
  label: string
  read: (report: Report) => string
  write: (report: Report, text: string) => Report
}

/** Fields that hold exactly what is typed. */
export type PlainFieldName = Exclude<FieldName, 'year' | 'agency.kind' | ComposedFieldName>
/** Fields that follow a composed text until the clerk writes an own one. */
export type ComposedFieldName = 'title' | 'preamble' | 'signature.name' | 'feeSentence'

/** Plain fields by name. */
export const reportFields: Record<PlainFieldName, ReportField> = {
  'agency.name': agencyField('name', '机关名称'),
  'agency.office': agencyField('office', '负责公开工作的机构'),
  'agency.address': agencyField('address', '地址'),
  'agency.postcode': agencyField('postcode', '邮政编码'),
  'agency.phone': agencyField('phone', '电话'),
  'agency.fax': agencyField('fax', '传真'),
  'agency.email': agencyField('email', '电子邮箱'),
  'agency.website': agencyField('website', '网址'),
  'period.from': periodField('from', '统计期限开始'),
  'period.to': periodField('to', '统计期限结束'),
  'signature.date': {
    label: '落款日期',
    read: ({ signature }) => signature.date,
    write: (report, date) => ({ ...report, signature: { ...report.signature, date } }),
  },
  'fee.notices': feeField('notices', '发出收费通知件数'),
  'fee.amount': feeField('amount', '收费通知金额'),
  'fee.received': feeField('received', '实际收取金额'),
  'signOff.drafter': signOffField('drafter'),
  'signOff.reviewer': signOffField('reviewer'),
  'signOff.signer': signOffField('signer'),
  'signOff.ownDue': signOffField('ownDue'),
  'signOff.seal': signOffField('seal'),
  'signOff.filedWith': signOffField('filedWith'),
  'signOff.filedOn': signOffField('filedOn'),
  'signOff.pageAddress': signOffField('pageAddress'),
  'signOff.publishedOn': signOffField('publishedOn'),
  'signOff.correctedOn': signOffField('correctedOn'),
}

export interface ComposedField {
  label: string
  /** The clerk's own text; null while the field follows. */
  own: (report: Report) => string | null
  write: (report: Report, own: string | null) => Report
}

/** Composed fields by name. */
export const composedFields: Record<ComposedFieldName, ComposedField> = {
  'title': {
    label: '标题', own: ({ title }) => title, write: (report, title) => ({ ...report, title }),
  },
  'preamble': {
    label: '导语', own: ({ preamble }) => preamble,
    write: (report, preamble) => ({ ...report, preamble }),
  },
  'signature.name': {
    label: '落款单位',
    own: ({ signature }) => signature.name,
    write: (report, name) => ({ ...report, signature: { ...report.signature, name } }),
  },
  'feeSentence': {
    label: '写入报告的话', own: ({ feeSentence }) => feeSentence,
    write: (report, feeSentence) => ({ ...report, feeSentence }),
  },
}

function agencyField(key: AgencyText, label: string): ReportField {
  return {
    label, read: ({ agency }) => agency[key],
    write: (report, text) => ({ ...report, agency: { ...report.agency, [key]: text } }),
  }
}

function periodField(key: keyof Report['period'], label: string): ReportField {
  return {
    label, read: ({ period }) => period[key],
    write: (report, text) => ({ ...report, period: { ...report.period, [key]: text } }),
  }
}

function feeField(key: keyof ProcessingFee, label: string): ReportField {
  return {
    label, read: ({ fee }) => fee[key],
    write: (report, text) => ({ ...report, fee: { ...report.fee, [key]: text } }),
  }
}

function signOffField(key: SignOffText): ReportField {
  return {
    label: SIGN_OFF_LABELS[key], read: ({ signOff }) => signOff?.[key] ?? '',
    write: (report, text) => withSignOffText(report, key, text),
  }
}
