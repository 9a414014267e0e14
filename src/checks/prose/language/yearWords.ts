/** A year without its 年: `2021，我县将…`, 截至2025底. */
import { findAll, type Hit } from '../../texts/hits'
import type { Text } from '../../texts/texts'
import { BLANK, HAN } from '../../../language/patternParts'

const COMMA_BEHIND = `(?=[ ]?[，,][ ]?[${HAN}“《])`
/**
 * At the beginning of a clause and before a comma, a number of this size is a year; a list of years
 * goes on with another.
 */
const BEFORE_COMMA = new RegExp(
  `20[0-4]\\d(?<=(?:^[${BLANK}]{0,4}|[。；;！？，,][${BLANK}]?|截至|截止|进入)20\\d\\d)${COMMA_BEHIND}`,
  'gm',
)
/** 2021我县, 2021全年, 2025底, 2025度. */
const BEFORE_WORD = new RegExp(
  '20[0-4]\\d(?<![\\d.．\\-—~～/〔（(第]20\\d\\d)(?=我[国省市县区镇乡街局委办院厅校处机单]'
  + '|全年|本机关|度(?:政府|工作|报告|，|我|全|本)|底|末)',
  'g',
)

/** Years to be followed by 年. */
export function findBareYears(text: Text): Hit[] {
  if (!/20[0-4]\d/.test(text.text)) return []
  return [BEFORE_COMMA, BEFORE_WORD]
    .flatMap((pattern) => findAll(text, pattern, ([year]) => `${year}年`))
    .sort((a, b) => a.from - b.from)
}
