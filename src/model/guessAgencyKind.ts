import type { Agency, AgencyKind } from './report'

/**
 * Endings of agency names and the kind they speak for; the first that fits counts. The office of a
 * government reports for it, see `isOffice`.
 */
const ENDINGS: [RegExp, AgencyKind][] = [
  [/驻[\u4e00-\u9fff]{1,8}(办事处|联络处)$/, '政府部门'],
  [/(乡|镇|苏木)(人民政府)?((党政)?办公室)?$|街道(办|党工委)?$|办事处$/, '乡镇、街道'],
  [/人民政府(办公厅|办公室)?$/, '县级以上人民政府'],
  [/(区|园|示范区|风景区|港)(管理委员会|管委会)$/, '开发区等派出机构'],
  [/(示范|开发|高新|园|度假|保税|集聚|集中|工业|合作|试验)区$/, '开发区等派出机构'],
  [/(新|管理|风景|名胜|景|旅游|保护)区$/, '开发区等派出机构'],
  [/^[\u4e00-\u9fff]{1,10}(省|自治区|市|州|盟|县|旗|区)$/, '县级以上人民政府'],
  [/(学校|学院|大学|中学|小学|幼儿园|医院|公司|集团|协会|联合会|联合社|总工会)$/, '其他'],
  [/(局|厅|部|委员会|办公室|办公厅|署|院|中心)$/, '政府部门'],
]

/** The kind an agency's name speaks for; undefined where it says nothing. */
export function guessAgencyKind(name: string): AgencyKind | undefined {
  return ENDINGS.find(([ending]) => ending.test(name.trim()))?.[1]
}

/** The office of a government reports for it or for itself: its name does not say which. */
export function isOffice(name: string): boolean {
  return /办公[室厅]$/.test(name.trim())
}

const GOVERNMENTS: (AgencyKind | undefined)[] = ['县级以上人民政府', '开发区等派出机构']

/**
 * True for a government, whose report is put together from those of its offices; its name counts
 * where the kind says something else.
 */
export function addsUpOthers({ kind, name }: Pick<Agency, 'kind' | 'name'>): boolean {
  return GOVERNMENTS.includes(kind) || GOVERNMENTS.includes(guessAgencyKind(name))
}
