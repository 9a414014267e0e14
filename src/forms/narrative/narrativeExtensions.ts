/** What a text part may consist of: official prose has no bold, no colours, no links. */
import type { Extensions } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, Gapcursor } from '@tiptap/extensions'
import type { Guide } from '../../model/template'
import { CountedNumbers } from './countedNumbers'
import { Hints } from './hints'
import { HeadingNode } from './nodes/headingNode'
import { ImageNode, type ImageOptions } from './nodes/imageNode'
import { ParagraphNode } from './nodes/paragraphNode'
import { tableNodes } from './nodes/tableNodes'

/** The schema and behaviour of the editor; history is the report's own. */
export function narrativeExtensions({ guides, sourceOf }: ImageOptions & { guides: Guide[] }): Extensions {
  return [
    Document, Text, ParagraphNode, HeadingNode,
    ImageNode.configure({ sourceOf }), ...tableNodes,
    Gapcursor, Dropcursor.configure({ color: 'var(--accent)', width: 2 }), Hints.configure({ guides }), CountedNumbers,
  ]
}
