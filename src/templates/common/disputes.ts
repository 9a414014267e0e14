/** Table four, the same in both editions: one row of figures without a label. Labels verbatim. */
import type { AxisNode, TableTemplate } from '../../model/template'
import { group, leaf, total } from './define'

function outcomes(): AxisNode[] {
  return [
    leaf('upheld', '结果维持'),
    leaf('corrected', '结果纠正'),
    leaf('other', '其他结果'),
    leaf('pending', '尚未审结'),
    total('total', '总计'),
  ]
}

export const disputesTable: TableTemplate = {
  id: 'disputes',
  part: 4,
  gridColumns: 15,
  blocks: [{
    corner: { text: '', role: 'columnHead' },
    labelColumns: 0,
    columns: [
      group('review', '行政复议', outcomes()),
      group('lawsuit', '行政诉讼', [
        group('direct', '未经复议直接起诉', outcomes()),
        group('afterReview', '复议后起诉', outcomes()),
      ]),
    ],
    rows: [leaf('', '')],
  }],
}
