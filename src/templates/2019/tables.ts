/** 国办公开办函〔2019〕60号: tables two to four, labels verbatim. */
import type { AxisNode, TableTemplate } from '../../model/template'
import { applicationsTable } from '../common/applications'
import { disputesTable } from '../common/disputes'
import { leaf } from '../common/define'

const INFORMATION = { text: '信息内容', role: 'columnHead' } as const

const previousItems = leaf('previousItems', '上一年项目数量', { unit: '项' })
const change = leaf('change', '本年增/减', { figure: 'signedCount', unit: '项' })
const itemColumns: AxisNode[] = [previousItems, change, leaf('decisions', '处理决定数量')]

const disclosureTable: TableTemplate = {
  id: 'disclosure',
  part: 2,
  gridColumns: 4,
  blocks: [
    {
      caption: '第二十条第（一）项', corner: INFORMATION, labelColumns: 1,
      columns: [
        leaf('made', '本年新制作数量'), leaf('published', '本年新公开数量'),
        leaf('publishedTotal', '对外公开总数量'),
      ],
      rows: [leaf('rules', '规章'), leaf('normative', '规范性文件')],
    },
    {
      caption: '第二十条第（五）项', corner: INFORMATION, labelColumns: 1, columns: itemColumns,
      rows: [leaf('license', '行政许可'), leaf('otherService', '其他对外管理服务事项')],
    },
    {
      caption: '第二十条第（六）项', corner: INFORMATION, labelColumns: 1, columns: itemColumns,
      rows: [leaf('penalty', '行政处罚'), leaf('coercion', '行政强制')],
    },
    {
      caption: '第二十条第（八）项', corner: INFORMATION, labelColumns: 1,
      columns: [previousItems, { ...change, span: 2 }],
      rows: [leaf('fee', '行政事业性收费')],
    },
    {
      caption: '第二十条第（九）项', corner: INFORMATION, labelColumns: 1,
      columns: [
        leaf('projects', '采购项目数量', { unit: '项' }),
        leaf('amount', '采购总金额', { span: 2, figure: 'moneyWithUnit', unit: '' }),
      ],
      rows: [leaf('procurement', '政府集中采购')],
    },
  ],
}

export const tables2019: TableTemplate[] = [
  disclosureTable, applicationsTable(leaf('otherAll', '（六）其他处理')), disputesTable,
]
