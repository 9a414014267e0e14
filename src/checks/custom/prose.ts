/** Parts five and six: what must be said at all. */
import {
  blockText, isNarrativeEmpty, openHeading, type NarrativeBlock,
} from '../../model/narrative'
import { anyOf } from '../../language/patternParts'
import type { Facts } from '../base/facts'
import type { CustomFinding } from '../base/customFinding'

const NOTHING = /^(无|没有|暂无|不存在问题|无问题)[。.]?$/
const PROBLEM_WORDS = new RegExp(anyOf(`
  问题 不足 薄弱 差距 不够 有待 欠缺 短板 不到位 不高 不强 滞后 单一 困难 缺[乏少] 偏[少低弱慢]
  不(?:便|全|深|熟|细|及时|平衡|均衡|充分|明显|愿|敢|准|严|实|多|紧密|规范|统一|完善|健全|同步)
  难(?!度|忘|得) 弱 慢 窄 跟不上 看不懂 不一 不齐 不低 不佳 不稳 靠后 断点
  痛点 堵点 偏(?!好|远) 陡增 碎片化 同质化
  捉襟见肘 力不从心 疲于 混为一谈 混淆 清醒地?[看认] 一[发公贴图]了之 走过场 掣肘 制约 落差 单薄
  参差不齐 顾虑 脱节 空白 瓶颈 弱项 弱化 缺位 漏洞 疏漏 偏差 瑕疵 流于形式 有差[异别] 未能 还没有
`))
const MEASURE_WORDS = new RegExp(anyOf(`
  改进 措施 下一?步 今后 加强 完善 提升 提高 强化 优化 规范 将 整改 举措 对策 着力 力争 确保 对此 为此 针对
  (?:解决|整改)(?:办法|思路|路径) 努力方向 加大 加快 推进 推动 进一步 做法是 打算 计划(?!生育)
  (?:解决|整改|短板|改进)的?(?:办法|做法|路子)
  已经?(?:建立|建成|整合|开展|制定|组织|增设|健全|解决|完成|实现|补齐|更新)
`))

/** What was done or will be, in a sentence that names no problem. */
const DEEDS = new RegExp(anyOf(`
  已[把将为对] 办法 准备 拟(?!稿) 试[办行] 推[行出] 开[设通展] [设成建]立 建成 配[备发]
  编[制印写发成] 印[制发]
  聘请 邀请 投入 举办 组织 增[设加配]
  制[定作] 出台 打通 理顺 整理 改[为造版] 补[充齐] 选[送派] 扩大 缩[短减] 压缩 召开
`))

/** Part five has problems and measures, and more than 无. */
export function checkProblemsAndMeasures({ report }: Facts): CustomFinding[] {
  const narrative = report.narratives[5]
  const finding = (message: string, state: 'fail' | 'pending' = 'fail'): CustomFinding[] =>
    [{ state, step: 5, cells: [], field: 'narrative.5', message: `第五部分${message}` }]
  if (isNarrativeEmpty(narrative)) return finding('还没有写：问题和改进情况都要写', 'pending')
  if (NOTHING.test(narrative.filter((block) => block.type !== 'heading').map(blockText).join('')
    .replace(/\s/g, ''))) return finding('不能只写“无”：请写具体问题和改进情况')
  const emptyHeading = openHeading(narrative)
  if (emptyHeading) return finding(`“${emptyHeading}”下面还没有写内容`)
  const text = narrative.map(blockText).join('')
  if (!PROBLEM_WORDS.test(text)) return finding('没有写存在的问题')
  const tellsDeed = text.split(/[。；;]/)
    .some((sentence) => DEEDS.test(sentence) && !PROBLEM_WORDS.test(sentence))
  return tellsDeed || MEASURE_WORDS.test(text) ? [] : finding('没有写改进情况')
}

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

/** Part six says something on 信息处理费; filled fields become a sentence. */
export function checkFeeStatement({ report }: Facts): CustomFinding[] {
  const { notices, amount, received } = report.fee
  const isStated = [notices, amount, received, report.feeSentence ?? '']
    .some((text) => text.trim() !== '')
    || report.narratives[6].some((block) => {
      const known = told.get(block)
      if (known !== undefined) return known
      const matchesOne = (patterns: readonly RegExp[], clause: string): boolean =>
        patterns.some((pattern) => pattern.test(clause))
      const tells = blockText(block).replace(/\s/g, '').normalize('NFKC').split(/[,。;]/)
        .some((clause) =>
          FEE.test(clause) || (matchesOne(CHARGE, clause) && !matchesOne(OTHER_CHARGE, clause)))
      told.set(block, tells)
      return tells
    })
  if (isStated) return []
  return [{
    state: isNarrativeEmpty(report.narratives[6]) ? 'pending' : 'fail', step: 6, cells: [],
    field: 'fee.notices',
    message: '第六部分没有写收取信息处理费的情况，没有收取也要写明',
  }]
}

/** What was found of a block: a key changes one of thousands. */
const told = new WeakMap<NarrativeBlock, boolean>()
