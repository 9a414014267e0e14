import { writableText } from '../../../model/text/writableText'
import { joinWrapped } from '../../../readers/loose/joinWrapped'
import { formWords } from '../../../readers/recognise/layout/formWords'
import { tidyText } from './tidyText'
import { asBlock, type Pasted } from './readPastedHtml'

/**
 * Plain text of the clipboard: a paragraph a line, soft line breaks too, blank lines left out; and
 * with its lines put together where they are broken at a width, as text copied out of a PDF is.
 */
export function readPastedText(text: string): Pasted {
  const lines = writableText(text).split('\n')
  const joined = joinWrapped(lines, formWords)
  const blocksOf = (some: string[]): Pasted['blocks'] =>
    some.map(tidyText).filter((line) => line !== '').map(asBlock)
  return {
    blocks: blocksOf(lines), lost: 0, messages: [],
    ...(joined.length < lines.length && { joined: blocksOf(joined) }),
  }
}
