/** Headings that leave out a step of the ladder: （1） right below （一）. */
import type { CustomFinding } from '../../base/customFinding'
import { textFinding } from '../../texts/hits'
import { placeOfText, type Text } from '../../texts/texts'

const NUMBERS = ['', '（一）', '1.', '（1）']

/**
 * One finding for each heading that stands more than one step below the one before it in its part.
 */
export function checkLadder(texts: Text[]): CustomFinding[] {
  const headings = texts.filter(({ level }) => level !== undefined)
  return headings.flatMap((heading, index) => {
    const before = headings[index - 1]
    const [level = 0, last = level] = [
      heading.level, before?.field === heading.field ? before.level : undefined,
    ]
    if (level <= last + 1) return []
    return textFinding({
      hits: [{ text: heading, from: 0, to: heading.text.length }], key: `层次${heading.text}`,
      message: `${placeOfText(heading)}标题“${heading.text}”跳了一级：“${NUMBERS[last] ?? ''}”`
        + `下面应先用“${NUMBERS[last + 1] ?? ''}”，再用“${NUMBERS[level] ?? ''}”`,
    })
  })
}
