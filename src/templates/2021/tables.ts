/** 国办公开办函〔2021〕30号: tables two to four, labels verbatim. */
import type { TableTemplate } from '../../model/template'
import { applicationsTable } from '../common/applications'
import { disputesTable } from '../common/disputes'
import { group, leaf } from '../common/define'

const INFORMATION = { text: '信息内容', role: 'columnHead' } as const

const disclosureTable: TableTemplate = {
  id: 'disclosure',
  part: 2,
  gridColumns: 4,
  blocks: [
    {
      caption: '第二十条第（一）项', corner: INFORMATION, labelColumns: 1,
      columns: [
        leaf('issued', '本年制发件数'), leaf('repealed', '本年废止件数'),
        leaf('effective', '现行有效件数'),
      ],
      rows: [leaf('rules', '规章'), leaf('normative', '行政规范性文件')],
    },
    {
      caption: '第二十条第（五）项', corner: INFORMATION, labelColumns: 1,
      columns: [leaf('decisions', '本年处理决定数量', { span: 3 })],
      rows: [leaf('license', '行政许可')],
    },
    {
      caption: '第二十条第（六）项', corner: INFORMATION, labelColumns: 1,
      columns: [leaf('decisions', '本年处理决定数量', { span: 3 })],
      rows: [leaf('penalty', '行政处罚'), leaf('coercion', '行政强制')],
    },
    {
      caption: '第二十条第（八）项', corner: INFORMATION, labelColumns: 1,
      columns:
        [leaf('amount', '本年收费金额（单位：万元）', { span: 3, figure: 'money', unit: '万元' })],
      rows: [leaf('fee', '行政事业性收费')],
    },
  ],
}

const otherHandling = group('other', '（六）其他处理', [
  leaf('noCorrection', '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'),
  leaf('noFee', '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'),
  leaf('miscellaneous', '3.其他'),
])

export const tables2021: TableTemplate[] = [
  disclosureTable, applicationsTable(otherHandling), disputesTable,
]
