/** ST-LEN: part one in a thousand characters. */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import { blockText, countCharacters } from '../../../model/narrative'
import { partOneLimit, USUAL_LIMIT } from '../../../model/report'
import { rememberByText } from '../remember'

const countWords = rememberByText((text: string) => countCharacters([{ type: 'paragraph', text }]))

/** Characters without blanks, headings included; the note holds however long the text becomes. */
export function checkPartLength({ report: { narratives, agency } }: Facts): CustomFinding[] {
  const count = narratives[1].reduce((sum, block) => sum + countWords(blockText(block)), 0)
  const most = partOneLimit(agency)
  if (count <= most) return []
  const words = most === USUAL_LIMIT ? '一千字' : `${most}字`
  return [{
    state: 'fail', step: 1, cells: [], field: 'narrative.1', fact: `第一部分超过${words}`,
    message:
      `第一部分共${count}字，比${words}多${count - most}字，篇幅原则上不超过${words}，请酌情精简`,
  }]
}
