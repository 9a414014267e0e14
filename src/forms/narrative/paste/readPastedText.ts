import type { Narrative } from '../../../model/narrative'
import { tidyText } from './tidyText'
import { writableText } from '../../../model/text/writableText'
import { asBlock } from './readPastedHtml'

/** Plain text of the clipboard: a paragraph a line, soft line breaks too, blank lines left out. */
export function readPastedText(text: string): Narrative {
  return writableText(text).split('\n').map(tidyText).filter((line) => line !== '').map(asBlock)
}
