/** A PDF file with text in it as loose blocks. */
import { refuse, type Message, type Result } from '../../../model/result'
import type { FormWords, LooseDocument } from '../../loose/looseDocument'
import { OddTexts } from '../../loose/oddText'
import { isPdfProblem, openPdf, type OpenPdf } from './openPdf'
import { hasBomb } from './packedBombs'
import { dropFurniture } from './pageFurniture'
import { pdfBlocks } from './pdfBlocks'
import { partColumns } from './pageColumns'
import { arrangePage, readPage, type DrawnPage, type PageWork, type PdfPage } from './readPage'
import { findWatermarks } from './watermarks'

const LARGEST = 50 * 1024 * 1024
const MOST_PAGES = 100
/**
 * Work on all pages together, above which no more are read; counted, not timed, so that a file is
 * read on a slow machine too. A report with all its tables has 500 pieces, 800 rules and 7,000
 * operators.
 */
const MOST_WORK: PageWork = { pieces: 60_000, rules: 20_000, operators: 1_000_000 }
/** Characters below which a page holds no text to speak of. */
const FEW_CHARACTERS = 20
const LONGEST_MARK = 40
const NO_PDF = '这不是 PDF 文件。请核对选的文件'
const TOO_LARGE = '文件超过50MB，不像年报，没有读入。请核对选的文件'
const LOCKED =
  '这个 PDF 设了打开密码，读不了。请取消密码后再选择，或者用 Word、WPS 打开后另存为 .docx'
const DAMAGED = '这个 PDF 不完整或已损坏，读不了。请重新取一份再选择'
const SCANNED =
  '这个 PDF 是扫描图片，没有文字，读不了。请选择年报的 Word 文件（.docx）或网页，或者先做文字识别'
const TOO_SLOW = '这个 PDF 过于复杂，没有读完。请选择年报的 Word 文件（.docx），或者用 Word、WPS '
  + '打开后另存为 .docx'

/**
 * Blocks in reading order, page numbers and running heads left out. Null and one sentence where
 * nothing can be read; throws on a fault of the program only.
 */
export async function readPdf(
  bytes: Uint8Array, words: FormWords,
): Promise<Result<LooseDocument | null>> {
  if (bytes.length > LARGEST) return refuse(TOO_LARGE)
  if (!isPdf(bytes)) return refuse(NO_PDF)
  if (hasBomb(bytes)) return refuse(TOO_SLOW)
  try {
    return await readFile(bytes, words)
  } catch (error) {
    if (!isPdfProblem(error)) throw error
    return refuse(error.name === 'PasswordException' ? LOCKED : DAMAGED)
  }
}

/** The mark may stand behind some junk. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-')
}

/** Images are always written in the open, packed or not. */
function hasImages(bytes: Uint8Array): boolean {
  return /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes))
}

async function readFile(
  bytes: Uint8Array, words: FormWords,
): Promise<Result<LooseDocument | null>> {
  const pdf = await openPdf(bytes)
  try {
    const pages = await readPages(pdf)
    if (pages === null) return refuse(TOO_SLOW)
    if (pages.every((page) => page.height === 0)) return refuse(DAMAGED)
    if (pages.every((page) => page.characters < FEW_CHARACTERS)) return refuse(SCANNED)
    const parted = partColumns(dropFurniture(pages))
    const blocks = pdfBlocks(parted.pages, words)
    const messages = [...messagesOf(pages, pdf.document.numPages), ...messagesOfMenus(parted.menus)]
    if (hasImages(bytes)) {
      messages.push({ level: 'note', text: 'PDF 里的图片未读入，需要时请另外插入' })
    }
    const { info } = await pdf.document.getMetadata().catch((error: unknown) => {
      if (isPdfProblem(error)) return { info: {} }
      throw error
    })
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
    return {
      value: { kind: 'pdf', title: /[\u4e00-\u9fff]/.test(title) ? title : '', blocks }, messages,
    }
  } finally {
    await pdf.close()
  }
}

/** Null where it is too much work. A page that is damaged counts as one without text. */
async function readPages(pdf: OpenPdf): Promise<PdfPage[] | null> {
  const { document } = pdf
  const left = { ...MOST_WORK }
  const pages: DrawnPage[] = []
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number += 1) {
    const page = await document.getPage(number).then((found) => readPage(pdf, found))
      .catch((error: unknown) => {
        if (isPdfProblem(error)) {
          const work = { pieces: 0, rules: 0, operators: 0 }
          return {
            number, height: 0, pieces: [], aslant: [], rules: { horizontal: [], vertical: [] },
            work,
          }
        }
        throw error
      })
    left.pieces -= page.work.pieces
    left.rules -= page.work.rules
    left.operators -= page.work.operators
    if (Object.values(left).some((rest) => rest < 0)) return null
    pages.push(page)
  }
  const marks = findWatermarks(pages)
  return pages.map((page) => arrangePage(page, marks))
}

function messagesOfMarks(what: string, byPage: string[][]): Message[] {
  const marks = [...new Set(byPage.filter((texts) => texts.length > 0).map((texts) => texts.join('')))]
  return marks.length === 0 ? [] : [{
    level: 'note', text: `${what}“${marks.join('”“').slice(0, LONGEST_MARK)}”像是水印，没有读入`,
  }]
}

function messagesOfStruck(pages: PdfPage[]): Message[] {
  const odd = new OddTexts()
  for (const { struck } of pages) for (const text of struck) odd.add('struck', text)
  return odd.messages().map((text) => ({ level: 'warning', text }))
}

function messagesOfMenus(entries: string[]): Message[] {
  return entries.length === 0 ? [] : [{
    level: 'note', text: `正文旁边一栏的“${entries.join('、').slice(0, LONGEST_MARK)}”像是网站栏目，没有读入`,
  }]
}

function messagesOf(pages: PdfPage[], total: number): Message[] {
  const messages: Message[] = []
  const blank = pages.filter((page) => page.characters === 0).map((page) => page.number)
  if (blank.length > 0) {
    messages.push({
      level: 'warning', text: `第 ${blank.join('、')} 页没有文字，可能是图片，未读入。请核对`,
    })
  }
  messages.push(
    ...messagesOfMarks('斜着排的文字', pages.map(({ aslant }) => aslant)),
    ...messagesOfMarks('垫在正文下面的文字', pages.map(({ upright }) => upright)),
  )
  messages.push(...messagesOfStruck(pages))
  if (total > pages.length) {
    messages.push({ level: 'warning', text: `PDF 共 ${total} 页，只读入了前 ${pages.length} 页` })
  }
  return messages
}
