/** The readers of formats as `readReport` calls them: with what the editions say about a line. */
import { readPdf as readPdfFile } from '../../../src/readers/formats/pdf/readPdf'
import { readText as readTextFile } from '../../../src/readers/formats/text/readText'
import { formWords } from '../../../src/readers/recognise'

export const readText = (text: string): ReturnType<typeof readTextFile> =>
  readTextFile(text, formWords)

export const readPdf = (bytes: Uint8Array): ReturnType<typeof readPdfFile> =>
  readPdfFile(bytes, formWords)
