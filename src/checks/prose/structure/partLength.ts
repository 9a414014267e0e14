/** ST-LEN: part one in a thousand characters. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { blockText, countCharacters } from '../../../model/narrative'
import { rememberByText } from '../remember'

const MOST = 1000

const countWords = rememberByText((text: string) => countCharacters([{ type: 'paragraph', text }]))

/** Characters without blanks, headings included; the note holds however long the text becomes. */
export function checkPartLength({ report: { narratives } }: Facts): CustomFinding[] {
  const count = narratives[1].reduce((sum, block) => sum + countWords(blockText(block)), 0)
  if (count <= MOST) return []
  return [{
    state: 'fail', step: 1, cells: [], field: 'narrative.1', fact: '第一部分超过一千字',
    message:
      `第一部分共${count}字，比一千字多${count - MOST}字，篇幅原则上不超过一千字，请酌情精简`,
  }]
}
