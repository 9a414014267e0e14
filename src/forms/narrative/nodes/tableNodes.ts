import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'

/** Cells hold plain lines, as the saved form does. */
const content = 'paragraph+'

/** Simple tables: rows, columns, spans, header cells. */
export const tableNodes = [
  Table.configure({ resizable: false }),
  TableRow,
  TableCell.extend({ content }),
  TableHeader.extend({ content }),
]
