/** The text of a paragraph as it is printed, run by run, and the drawings in it. */
import { ANY_NUMBER, raiseDigits } from '../../loose/oddText'
import type { XmlElement } from './parseXml'
import { FieldStack } from './fieldStack'
import { FAINT_TEXT, HIDDEN_TEXT, STRUCK_TEXT, type DocxContext } from './docxContext'
import { groundOf, isLost, overLook, readRunLook, type BaseLook, type RunLook } from './runLook'
import { childOf, contentOf, valueOf } from './wrappers'

export interface ParagraphText {
  text: string
  /** Drawings before the first text, and after it. */
  before: XmlElement[]
  after: XmlElement[]
}

interface Collecting extends ParagraphText {
  fields: FieldStack
  reading: TextReading
  /** What the style of the paragraph makes of its text, and what it stands on. */
  base: BaseLook
  /** Where text stands above or below the line. */
  raised: { from: number; to: number; place: 'above' | 'below' }[]
}

type TextReading = Pick<DocxContext, 'notes' | 'odd' | 'styles'>

/**
 * Puts the runs together: inserted text is in, deleted text, field codes and hidden text are out;
 * `\n` is a line break, `\t` a tab.
 */
export function collectText(
  paragraph: XmlElement, reading: TextReading, base: BaseLook,
): ParagraphText {
  const collecting: Collecting = {
    text: '', before: [], after: [], fields: new FieldStack(), reading, base, raised: [],
  }
  collect(paragraph, collecting)
  const { before, after } = collecting
  if (reading.odd) {
    // What a tracked change took away, or turned round, for the cell it stood in.
    for (const child of paragraph.children) {
      if (typeof child === 'string') continue
      if (child.name === 'w:bdo' && child.attributes.val === 'rtl') {
        reading.odd.add('reversed', wordsIn(child))
      }
      if (child.name === 'w:del' || child.name === 'w:moveFrom') {
        reading.odd.add('deleted', wordsIn(child))
      }
    }
  }
  return {
    text: collecting.raised.length === 0 ? collecting.text : raiseParts(collecting), before, after,
  }
}

/** The text of the runs in an element, seen or not. */
function wordsIn(parent: XmlElement): string {
  return parent.children.map((run) => (typeof run === 'string' ? '' : wordsOf(run))).join('')
}

/** Text above or below the line as such, unless all of the paragraph stands there. */
function raiseParts({ text, raised, reading }: Collecting): string {
  const onLine =
    raised.reduceRight((rest, { from, to }) => rest.slice(0, from) + rest.slice(to), text)
  if (onLine.trim() === '') return text
  reading.odd?.add('raised', raised.map(({ from, to }) => text.slice(from, to)).join(''))
  return raised.reduceRight((whole, { from, to, place }) =>
    whole.slice(0, from) + raiseDigits(whole.slice(from, to), place) + whole.slice(to), text)
}

function collect(parent: XmlElement, collecting: Collecting): void {
  for (const element of contentOf(parent)) collectElement(element, collecting)
}

function collectElement(element: XmlElement, collecting: Collecting): void {
  if (element.name === 'w:r') return collectRun(element, collecting)
  if (element.name === 'w:fldChar') {
    collecting.text += collecting.fields.turn(element, collecting.reading.odd)
    return
  }
  if (collecting.fields.takeCode(element)) return
  const read = TEXTS.get(element.name)
  if (read) collecting.text += read(element)
  else if (DRAWINGS.has(element.name)) {
    (collecting.text.trim() === '' ? collecting.before : collecting.after).push(element)
  } else if (isHolder(element)) collectHolder(element, collecting)
}

/** Exponents and indices of formulas; those within others are part of them. */
const SCRIPTS: Record<string, 'above' | 'below' | undefined> = { 'm:sup': 'above', 'm:sub': 'below' }

function collectHolder(element: XmlElement, collecting: Collecting): void {
  const from = collecting.text.length
  collect(childOf(element, 'w:rubyBase') ?? element, collecting)
  const [place, to] = [SCRIPTS[element.name], collecting.text.length]
  if (!place || to === from) return
  collecting.raised = [...collecting.raised.filter((inner) => inner.from < from), { from, to, place }]
}

/** Text with its reading above it, and formulas, hold runs of their own. */
function isHolder({ name }: XmlElement): boolean {
  return name === 'w:ruby' || name.startsWith('m:')
}

const DRAWINGS = new Set(['w:drawing', 'w:pict', 'w:object'])

const TEXTS = new Map<string, (element: XmlElement) => string>([
  ['w:t', textOf],
  ['m:t', textOf],
  ['w:tab', () => '\t'],
  ['w:ptab', () => '\t'],
  ['w:br', () => '\n'],
  ['w:cr', () => '\n'],
  ['w:noBreakHyphen', () => '-'],
  ['w:sym', symbolOf],
])

function collectRun(run: XmlElement, collecting: Collecting): void {
  const { reading, base, raised } = collecting
  const properties = childOf(run, 'w:rPr')
  const style = valueOf(properties, 'w:rStyle')
  const named = style === undefined ? base.run : overLook(base.run, reading.styles(style).run)
  const look = overLook(named, readRunLook(properties))
  if (isUnseen(look)) {
    tellUnseen(wordsOf(run), look, reading)
    return
  }
  const from = collecting.text.length
  collect(run, collecting)
  if (isFaint(look, properties, base)) {
    // What may not be seen stays in the text, in doubt.
    const text = collecting.text.slice(from)
    if (reading.odd) reading.odd.add('otherwise', text)
    else if (ANY_NUMBER.test(text)) reading.notes.add(FAINT_TEXT)
  }
  if (look.place && collecting.text.length > from) {
    raised.push({ from, to: collecting.text.length, place: look.place })
  }
}

/** Tiny, or in the colour of what it stands on. */
function isFaint({ isTiny, colour }: RunLook, properties: XmlElement | undefined, base: BaseLook): boolean {
  return isTiny === true || isLost(colour, groundOf(properties) ?? base.ground)
}

function isUnseen({ isHidden, isStruck, isDoublyStruck }: RunLook): boolean {
  return isHidden === true || isStruck === true || isDoublyStruck === true
}

function tellUnseen(words: string, { isHidden }: RunLook, { notes, odd }: TextReading): void {
  if (words !== '') notes.add(isHidden ? HIDDEN_TEXT : STRUCK_TEXT)
  odd?.add(isHidden ? 'hidden' : 'struck', words)
}

/** The text of a run, seen or not. */
function wordsOf(run: XmlElement): string {
  return run.children.map((child) => (typeof child !== 'string'
    && (child.name === 'w:t' || child.name === 'w:delText') ? textOf(child) : '')).join('')
}

/** XML has four kinds of white space; a Chinese blank is none of them. */
const OUTER_SPACE = /^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g

/** White space around the text counts only where it is said to be kept. */
function textOf({ attributes, children }: XmlElement): string {
  const [only] = children
  const text = children.length === 1 && typeof only === 'string'
    ? only : children.filter((child) => typeof child === 'string').join('')
  return attributes.space === 'preserve' ? text : text.replace(OUTER_SPACE, '')
}

const PRIVATE_USE = 0xf000

/** A character by its code; of a symbol font only the digits and signs it shares with others. */
function symbolOf({ attributes: { char = '', font = '' } }: XmlElement): string {
  const code = Number.parseInt(char, 16)
  if (isPrintable(code)) return String.fromCharCode(code)
  const plain = code >= PRIVATE_USE ? String.fromCharCode(code - PRIVATE_USE) : ''
  return font === 'Symbol' && /^[\d+.,()]$/.test(plain) ? plain : ''
}

/** No control character, half of a pair or private code; false for no number. */
function isPrintable(code: number): boolean {
  return (code >= 0x20 && code < 0xd800) || (code > 0xf8ff && code < 0xfffe)
}

/** Elements of the names inside a drawing, outermost only. */
export function findInside(parent: XmlElement, names: ReadonlySet<string>): XmlElement[] {
  return contentOf(parent)
    .flatMap((element) => (names.has(element.name) ? [element] : findInside(element, names)))
}
