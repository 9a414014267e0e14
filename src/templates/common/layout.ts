/** Page measures of the printed tables, in twips; 版心 156 mm = 8844 twips. */
import type { TableId, TableLayout } from '../../model/template'

export const commonLayout: Record<TableId, TableLayout> = {
  disclosure: { columnWidths: [2211, 2211, 2211, 2211], fontSize: 21, ownPage: false, rowHeight: 400 },
  applications: { columnWidths: [720, 1000, 2764, 622, 622, 622, 622, 622, 622, 628], fontSize: 18, ownPage: true, rowHeight: 360 },
  disputes: { columnWidths: [589, 589, 589, 589, 590, 590, 590, 590, 590, 590, 590, 590, 590, 589, 589], fontSize: 18, ownPage: false, rowHeight: 400 },
}
