/** Who applied: the columns of table three. */
import type { Applicant } from '../kind'
import { pattern, type Entry } from '../phrase'

export const COLUMNS: readonly Entry<Applicant>[] = [
  { kind: 'organisation', says: pattern([
    '法人 单位申请 各[类种]组织 非自然人',
    '(企业|公司|商户|单位|社团|社会组织)[^#]{0,8}等(各类|各种|{OTHER})?(组织|单位|机构|主体)',
  ]) },
  { kind: 'otherOrganisation', says: pattern('{OTHER}(组织|单位|机构)') },
  { kind: 'business', says: pattern('企业') },
  { kind: 'research', says: pattern('科研机构 科研院所') },
  { kind: 'charity', says: pattern('公益组织 社会组织') },
  { kind: 'legal', says: pattern('法律服务机构 律师事务所 律所') },
  { kind: 'person', says: pattern('(?<!非)自然人 公民 个人(?!隐私)') },
]

/** Applicants of no one column: 农户8件、合作社及公司3件. */
export const OF_SOME_COLUMN = pattern('公司 社团 协会 合作社 商户')

/** 申请人王某一人提交申请12件. */
export const ONE_APPLICANT = pattern([
  '申请人[^，#]{1,8}(提交|提出|递交) 一(人|企业)',
])

/** 1名申请人提出7件. */
export const CAME_FROM_ONE = pattern('提出了?(申请)?达?#$')

/** 收到2名自然人的申请 counts who applied, not what for. */
export const COUNTS_PEOPLE = pattern('自然人 公民 居民 村民 群众 申请人 企业 法人 律师', '#…')

export const APPLICANT_WORDS = pattern('申请人为')

export const DONE_SHORT = pattern('办结 答复')

export const CAME_IN = pattern('收到 受理 新收 申请 提出 来自')
