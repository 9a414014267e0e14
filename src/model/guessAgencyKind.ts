import type { AgencyKind } from './report'

/**
 * Endings of agency names and the kind they speak for; the first that fits counts. The office of a
 * government reports for it.
 */
const ENDINGS: [RegExp, AgencyKind][] = [
  [/(乡|镇)(人民政府)?((党政)?办公室)?$|街道(办事处)?$/, '乡镇、街道'],
  [/人民政府(办公厅|办公室)?$/, '县级以上人民政府'],
  [/(区|园|示范区|风景区|港)(管理委员会|管委会)$/, '开发区等派出机构'],
  [/(示范区|开发区|高新区|园区|度假区|保税区)$/, '开发区等派出机构'],
  [/^[\u4e00-\u9fff]{1,10}(省|自治区|市|州|盟|县|旗)$/, '县级以上人民政府'],
  [/(局|厅|部|委员会|办公室|办公厅|署|院|中心)$/, '政府部门'],
]

/** The kind an agency's name speaks for; undefined where it says nothing. */
export function guessAgencyKind(name: string): AgencyKind | undefined {
  return ENDINGS.find(([ending]) => ending.test(name.trim()))?.[1]
}
