/** ST-FEE: part six says what was charged. */
import { blockText, isNarrativeEmpty, type NarrativeBlock } from '../../model/narrative'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

/** The fee by its name or its notices: 信息处理费, 信息公开处理费, 发出收费通知0件. */
const FEE = /处理费|(?:收费|缴费|缴款)通知/
/** A clause that tells of it in other words. */
const CHARGE = [
  // 未发生收费情况, 没有向申请人收取任何费用, 不收取费用
  /(?:没有|未(?!来)|无|不(?:收|涉及|存在|产生|发生)).{0,24}?(?:收费|费用)/,
  // 收费情况：无, 收费金额为0元, 费用没有发生
  /(?:收费|费用).{0,8}(?:[:为是][无零0]|[未没]有?(?:发生|产生)|0元)|[零0]收费/,
  // 依申请公开收费共计36元
  /(?:公开|申请).{0,24}(?:收费|费用|收取).{0,12}元/,
]
/** Charges for something else: 没有乱收费, 无行政事业性收费项目, 停车收费, 办公费用. */
const OTHER_CHARGE = [
  /事业性|涉企|乱收费|违规|违法|不合理|停车|公路|培训|会议|办公|三公|经费/,
  /收费(?:公路|站|员|管理|目录|清单|标准|公示|窗口|项目|政策|行为)/,
]

/** Money spoken of in words not known here: 没有向申请人要过一分钱. */
const MONEY = /费|钱|收取|成本|缴|有偿|分文/

/** Part six says something on 信息处理费; filled fields become a sentence. */
export function checkFeeStatement({ report }: Facts): CustomFinding[] {
  const { notices, amount, received } = report.fee
  if ([notices, amount, received, report.feeSentence ?? ''].some((text) => text.trim() !== '')) {
    return []
  }
  const said = new Set(report.narratives[6].map((block) => {
    const known = told.get(block) ?? readFee(blockText(block))
    told.set(block, known)
    return known
  }))
  if (said.has('fee')) return []
  const place: Pick<CustomFinding, 'step' | 'cells' | 'field'> =
    { step: 6, cells: [], field: 'fee.notices' }
  if (said.has('money')) {
    return [{
      ...place, state: 'fail', level: '提示',
      message: '没有看出第六部分写了收取信息处理费的情况，请看一眼，已经写了的不用改',
    }]
  }
  return [{
    ...place, state: isNarrativeEmpty(report.narratives[6]) ? 'pending' : 'fail',
    message: '第六部分没有写收取信息处理费的情况，没有收取也要写明',
  }]
}

type FeeSaid = 'fee' | 'money' | 'nothing'

function readFee(text: string): FeeSaid {
  const matchesOne = (patterns: readonly RegExp[], clause: string): boolean =>
    patterns.some((pattern) => pattern.test(clause))
  const clauses = text.replace(/\s/g, '').normalize('NFKC').split(/[,。;]/)
  if (clauses.some((clause) => FEE.test(clause)
    || (matchesOne(CHARGE, clause) && !matchesOne(OTHER_CHARGE, clause)))) return 'fee'
  return clauses.some((clause) => MONEY.test(clause) && !matchesOne(OTHER_CHARGE, clause))
    ? 'money' : 'nothing'
}

/** What was found of a block: a key changes one of thousands. */
const told = new WeakMap<NarrativeBlock, FeeSaid>()
