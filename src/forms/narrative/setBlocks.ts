import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { readNumber } from '../../model/text/readHeading'

/** 0 is 正文. */
export type BlockLevel = 0 | 1 | 2 | 3

interface Place { node: Node; at: number }

/**
 * Makes the selected paragraphs and headings headings of a level, or
 * paragraphs; a second time takes the heading back. Numbers in front of new
 * headings go, because they are counted. Tables and images stay as they are.
 */
export function setBlocks(editor: Editor, level: BlockLevel): boolean {
  const places = selectedPlaces(editor)
  if (places.length === 0) return false
  const wanted = places.every(({ node }) => levelOf(node) === level) ? 0 : level
  return editor.commands.command(({ tr }) => {
    for (const place of places.reverse()) setBlock(tr, place, wanted)
    return true
  })
}

/** The level of a block; -1 for what is neither paragraph nor heading. */
export function levelOf(node: Node): number {
  if (node.type.name === 'paragraph') return 0
  return node.type.name === 'heading' ? Number(node.attrs.level) : -1
}

function selectedPlaces({ state: { doc, selection } }: Editor): Place[] {
  const places: Place[] = []
  doc.nodesBetween(selection.from, selection.to, (node, at) => {
    if (levelOf(node) >= 0) places.push({ node, at })
    return false
  })
  return places
}

function setBlock(tr: Transaction, { node, at }: Place, level: BlockLevel): void {
  const { paragraph, heading } = node.type.schema.nodes
  const type = level === 0 ? paragraph : heading
  if (!type) return
  tr.setNodeMarkup(at, type, level === 0 ? null : { level })
  const numbered = level === 0 ? null : readNumber(node.textContent)
  if (numbered) tr.delete(at + 1, at + 1 + node.textContent.length - numbered.text.length)
}
