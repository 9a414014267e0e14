/**
 * What a text part may consist of: official prose has no bold, no colours, no links; the one mark
 * is that of a figure that follows its table.
 */
import type { Extensions } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import type { Guide } from '../../model/template'
import { CountedNumbers } from './countedNumbers'
import { ComposeOffer, type ComposeOfferOptions } from './figures/composeOffer'
import { Hints } from './hints'
import { BoundFigureMark, type BoundFigureOptions } from './nodes/boundFigure'
import { HeadingNode } from './nodes/headingNode'
import { ImageNode, type ImageOptions } from './nodes/imageNode'
import { ParagraphNode } from './nodes/paragraphNode'
import { TakenMarks } from './taken/takenMarks'
import { FindingMarks } from './words/findingMarks'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

interface NarrativeOptions extends ImageOptions, BoundFigureOptions {
  guides: Guide[]
  /** What the form can write by itself here. */
  offer?: ComposeOfferOptions | undefined
}

/** The schema and behaviour of the editor; history is the report's own. */
export function narrativeExtensions(
  { guides, sourceOf, labelOf, offer }: NarrativeOptions,
): Extensions {
  return [
    Document, Text, ParagraphNode, HeadingNode, BoundFigureMark.configure({ labelOf }),
    ImageNode.configure({ sourceOf }), ...tableNodes,
    Gapcursor, Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
    Hints.configure({ guides }), CountedNumbers, FindingMarks,
    TakenMarks,
    ...(offer ? [ComposeOffer.configure(offer)] : []),
  ]
}

/** Cells hold plain lines, as the saved form does. */
const content = 'paragraph+'

/** Simple tables: rows, columns, spans, header cells. */
const tableNodes = [
  Table.configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content }),
  TableHeader.extend({ content }),
]
