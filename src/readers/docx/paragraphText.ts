/** The text of a paragraph as it is printed, run by run, and the drawings in it. */
import type { XmlElement } from './parseXml'
import { HIDDEN_TEXT, type Reading } from './reading'
import { childOf, contentOf, isOn } from './wrappers'

export interface ParagraphText {
  text: string
  /** Drawings before the first text, and after it. */
  before: XmlElement[]
  after: XmlElement[]
}

interface Collecting extends ParagraphText {
  /** One entry for each open field: true until its result begins. */
  fields: boolean[]
  notes: Reading['notes']
}

/** Puts the runs together: inserted text is in, deleted text, field codes and hidden text are out; `\n` is a line break, `\t` a tab. */
export function collectText(paragraph: XmlElement, { notes }: Pick<Reading, 'notes'>): ParagraphText {
  const collecting: Collecting = { text: '', before: [], after: [], fields: [], notes }
  collect(paragraph, collecting)
  const { text, before, after } = collecting
  return { text, before, after }
}

function collect(parent: XmlElement, collecting: Collecting): void {
  for (const element of contentOf(parent)) collectElement(element, collecting)
}

function collectElement(element: XmlElement, collecting: Collecting): void {
  if (element.name === 'w:r') return collectRun(element, collecting)
  if (element.name === 'w:fldChar') return turnField(element, collecting.fields)
  if (collecting.fields.includes(true)) return
  if (DRAWINGS.has(element.name)) (collecting.text.trim() === '' ? collecting.before : collecting.after).push(element)
  else if (isHolder(element)) collect(childOf(element, 'w:rubyBase') ?? element, collecting)
  else collecting.text += TEXTS.get(element.name)?.(element) ?? ''
}

/** Text with its reading above it, and formulas, hold runs of their own. */
function isHolder({ name }: XmlElement): boolean {
  return name === 'w:ruby' || (name.startsWith('m:') && name !== 'm:t')
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
  const isHidden = isOn(childOf(run, 'w:rPr'), 'w:vanish')
  if (!isHidden) collect(run, collecting)
  else if (run.children.some((child) => typeof child !== 'string' && child.name === 'w:t')) collecting.notes.add(HIDDEN_TEXT)
}

/** 17.16.18: code, then result, each field may hold others. */
function turnField({ attributes }: XmlElement, fields: boolean[]): void {
  if (attributes.fldCharType === 'begin') fields.push(true)
  else if (attributes.fldCharType === 'end') fields.pop()
  else if (fields.length > 0) fields[fields.length - 1] = false
}

/** XML has four kinds of white space; a Chinese blank is none of them. */
const OUTER_SPACE = /^[ \t\r\n]+|(?<![ \t\r\n])[ \t\r\n]+$/g

/** White space around the text counts only where it is said to be kept. */
function textOf({ attributes, children }: XmlElement): string {
  const text = children.filter((child) => typeof child === 'string').join('')
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
  return contentOf(parent).flatMap((element) => (names.has(element.name) ? [element] : findInside(element, names)))
}
