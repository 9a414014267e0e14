/** Page measures of the printed tables, in twips; 版心 156 mm = 8844 twips. */
import type { TableId, TableLayout } from '../../model/template'

export const commonLayout: Record<TableId, TableLayout> = {
  disclosure: {
    columnWidths: [2400, 2148, 2148, 2148], fontSize: 21, ownPage: false, rowHeight: 454,
  },
  applications: {
    columnWidths: [680, 1420, 2500, 606, 606, 606, 606, 606, 606, 608], fontSize: 18, ownPage: true,
    rowHeight: 370,
  },
  disputes: {
    columnWidths: [589, 589, 589, 589, 590, 590, 590, 590, 590, 590, 590, 590, 590, 589, 589],
    fontSize: 21, ownPage: false, rowHeight: 454,
  },
}
