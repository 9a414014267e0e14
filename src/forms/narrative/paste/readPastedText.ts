import type { Narrative } from '../../../model/narrative'
import { tidyText } from './tidyText'
import { asBlock } from './readPastedHtml'

/** Plain text of the clipboard: a paragraph a line, blank lines left out. */
export function readPastedText(text: string): Narrative {
  return text.split(/\r\n?|\n/).map(tidyText).filter((line) => line !== '').map(asBlock)
}
