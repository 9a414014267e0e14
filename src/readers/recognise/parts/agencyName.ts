/**
 * The name of the agency out of title, signature and introduction: without verbs and marks, and a
 * bare place by its government.
 */

/** `青禾县人民政府办公室汇总`, `青禾县林业局牵头组织`. */
const VERBS = /(?:汇总|牵头|负责|组织|统一|具体|统筹|统计|整理|起草|会同有关部门|联合|共同){1,4}$/
const OPENING_MARKS = /^[《“"〈【（(]{1,3}/
const CLOSING_MARKS = /[》”"〉】）)]{1,3}$/
const CLOSED = /[（(][^（()）]*[）)]$/
const PLACE = /^[\u4e00-\u9fff]{1,12}(?:省|市|县|区|旗|州|盟|乡|镇)$/
/** Ends of a name that look like a place and are none. */
const NO_PLACE = /(?:开发|高新|示范|度假|保税|园|景|新|功能|管理|合作|产业|校|社)区$|超市$/
const GOVERNMENT = /^人民政府(?:办公室|办公厅)?$/

/** A name as it stands alone. */
export function tidyName(name: string): string {
  const bare = name.trim().replace(VERBS, '')
  const opened = bare.replace(OPENING_MARKS, '')
  return CLOSED.test(opened) ? opened : opened.replace(CLOSING_MARKS, '')
}

/** True for `青禾县`: a place, not yet an agency. */
export function isBarePlace(name: string): boolean {
  return PLACE.test(name) && !NO_PLACE.test(name)
}

/**
 * The first name there is; a bare place becomes its government where another name, or the `office`
 * to ask, says that.
 */
export function chooseName(names: string[], office: string): string {
  const tidy = names.map(tidyName).filter((name) => name !== '')
  const [first = ''] = tidy
  const isSaid = isBarePlace(first) && [...tidy, office]
    .some((name) => name.startsWith(first) && GOVERNMENT.test(name.slice(first.length)))
  return isSaid ? `${first}人民政府` : first
}
