import type { CustomFinding } from '../../base/customFinding'
import { groupHits, textFinding, timesOf, maskNumber } from '../../texts/hits'
import { placeOfText } from '../../texts/texts'
import type { NumberFound } from './numbers'

/**
 * One finding for each number of a part; the number itself is told masked, and masking it is the
 * repair.
 */
export function numberFindings(
  found: NumberFound[], { name, advice }: { name: string; advice: string },
): CustomFinding[] {
  const hits = found.map((number) => ({ ...number, mend: maskNumber(number.digits) }))
  return groupHits(hits, ({ mend }) => mend).flatMap(({ key, hits: same }) => {
    const [first] = same
    return first ? textFinding({
      hits: same, key, repair: `改为 ${key}`,
      message: `${placeOfText(first.text)}出现${name} ${key}${timesOf(same)}，${advice}`,
    }) : []
  })
}
