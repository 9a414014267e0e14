/** Rows of a ledger to try reading with: most count at once, a few have to be settled. */
import type { LedgerRows } from './planLedger'

const RECEIPTS: [number: number, received: string, decided: string, kind: string, result: string][] = [
  [1, '0106', '0120', '自然人', '（一）予以公开'],
  [2, '0213', '0303', '自然人', '（二）部分公开'],
  [3, '0227', '0319', '法人或其他组织—商业企业', '（四）1.本机关不掌握相关政府信息'],
  [4, '0311', '0327', '自然人', '（四）1.本机关不掌握相关政府信息'],
  [5, '0402', '0421', '自然人', '（三）6.属于四类过程性信息'],
  [6, '0415', '0506', '法人或其他组织—法律服务机构', '（一）予以公开'],
  [7, '0522', '0611', '自然人', '（五）1.信访举报投诉类申请'],
  [8, '0618', '0702', '自然人', '（五）2.重复申请'],
  [9, '0709', '0730', '法人', '（一）予以公开'],
  [10, '0805', '0820', '自然人', '不告'],
  [11, '0916', '1010', '自然人', '不告'],
  [12, '1021', '', '自然人', ''],
  [13, '1105', '1120', '自然人', '撤回'],
  [14, '1222', '', '法人或其他组织—商业企业', '延期告知书'],
]
const WAYS = ['网络', '信函', '当面']
const BODIES: Record<string, string> = {
  '法人或其他组织—商业企业': '某某商贸有限公司', '法人或其他组织—法律服务机构': '某某律师事务所',
  法人: '某某建筑有限公司',
}

/** For a year, `2025`; persons and bodies are called 某. */
export function sampleRows(year: number): LedgerRows {
  const day = (text: string, of = year): string =>
    (text === '' ? '' : `${of}-${text.slice(0, 2)}-${text.slice(2)}`)
  const number = (at: number, of = year): string => `${of}-${String(at).padStart(3, '0')}`
  const applications = RECEIPTS.map(([at, received, decided, kind, result]) => [
    number(at), day(received), BODIES[kind] ?? '某某', kind, WAYS[at % 3] ?? '', '（样例）', '否',
    day(decided), result, '',
  ])
  const carried = [
    number(31, year - 1), day('1223', year - 1), '某某', '自然人', '网络', '（样例）', '否',
    day('0110'), '（一）予以公开', '上年收到，本年答复',
  ]
  return {
    applications: [carried, ...applications],
    disputes: [
      [`${year}年复议1号`, '行政复议', '某某', day('0403'), day('0528'), '结果维持', ''],
      [`${year}年复议2号`, '行政复议', '某某', day('1030'), '', '尚未审结', ''],
      [`${year}年诉讼1号`, '行政诉讼（复议后起诉）', '某某', day('0620'), day('0912'), '结果维持', ''],
    ],
    disclosure: [
      ['关于某某管理的通知', `样政规〔${year}〕1号`, '行政规范性文件', day('0305'), '', ''],
      ['某某管理办法', `样政规〔${year - 3}〕2号`, '行政规范性文件', day('0612', year - 3), '', ''],
      ['某某暂行办法', `样政规〔${year - 5}〕4号`, '行政规范性文件', day('0612', year - 5),
        day('0930'), ''],
    ],
  }
}
