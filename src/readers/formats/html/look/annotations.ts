/**
 * Marks and texts of footnotes, endnotes, comments and readings, as Word, WPS, LibreOffice and web
 * pages write them.
 */
import { attributeOf, type PageElement } from '../parsePage'
import type { Declarations } from './declarations'

const TAGS = new Set(['rt', 'rp', 'rtc'])
const ROLES = new Set(['doc-noteref', 'doc-footnote', 'doc-endnote', 'doc-endnotes', 'comment'])
const CLASSES = new Set([
  'msocommentreference', 'msofootnotereference', 'msoendnotereference', 'msocomanchor', 'msocomtxt',
  'msofootnotetext', 'msoendnotetext',
  'msocommenttext', 'sdfootnoteanc', 'sdendnoteanc', 'sdfootnotesym', 'sdendnotesym', 'sdfootnote',
  'sdendnote', 'footnote-ref', 'footnotes',
])
const STYLES = ['mso-footnote-id', 'mso-endnote-id', 'mso-comment-reference']
/** `#_ftn1` leads to a footnote, `#_ftnref1` back to its mark. */
const ADDRESSES = [
  '#_ftn', '#_edn', '#_msocom', '#sdfootnote', '#sdendnote', '#fn:', '#footnote', '#cite_note',
]
const ELEMENTS = /^(comment|footnote|endnote|comment-list|footnote-list|endnote-list)$/

/** True for an element that holds a note or only leads to one. */
export function isAnnotation(element: PageElement, own: Declarations): boolean {
  if (TAGS.has(element.tagName) || ROLES.has(attributeOf(element, 'role'))) return true
  if (STYLES.some((name) => own.has(name))) return true
  if (ELEMENTS.test(own.get('mso-element') ?? '')) return true
  const address = element.tagName === 'a' ? attributeOf(element, 'href').toLowerCase() : ''
  if (address !== '' && ADDRESSES.some((start) => address.startsWith(start))) return true
  return attributeOf(element, 'class').toLowerCase().split(/\s+/).some((name) => CLASSES.has(name))
}
