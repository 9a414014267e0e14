/**
 * ST-P5: part five has problems and measures, and more than 无. Words are never complete: it is asked
 * about (核实) only where all that is said is understood to be something else; where a sentence, a
 * second paragraph or some length may say it in words not known here, it is a hint.
 */
import {
  blockText, isNarrativeEmpty, openHeading, type Narrative,
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

/** What says neither: how well all went, what was published. */
const NEITHER = new RegExp(anyOf(String.raw`
  平稳 良好 顺利 正常 有序 圆满 扎实 取得 成[效绩果] 高度重视 认真 严格 积极 深入 落实 主动公开
  公开.{0,8}\d 收到.{0,8}\d 发布.{0,8}\d 受理.{0,8}\d 没有?其他 无其他
`))

/** Characters: a text below it can be taken in as a whole, a sentence from it on says something. */
const SHORT_TEXT = 60
const LEAST_SENTENCE = 8

/** One finding: what is not written, or what is not seen. */
export function checkProblemsAndMeasures({ report }: Facts): CustomFinding[] {
  const narrative = report.narratives[5]
  const finding = (message: string, said: Partial<CustomFinding> = {}): CustomFinding[] => [{
    state: 'fail', step: 5, cells: [], field: 'narrative.5', message: `第五部分${message}`, ...said,
  }]
  if (isNarrativeEmpty(narrative)) {
    return finding('还没有写：问题和改进情况都要写', { state: 'pending' })
  }
  if (NOTHING.test(narrative.filter((block) => block.type !== 'heading').map(blockText).join('')
    .replace(/\s/g, ''))) return finding('不能只写“无”：请写具体问题和改进情况')
  const emptyHeading = openHeading(narrative)
  if (emptyHeading) return finding(`“${emptyHeading}”下面还没有写内容`)
  const text = narrative.map(blockText).join('')
  const hasProblem = PROBLEM_WORDS.test(text)
  const tellsDeed = text.split(/[。；;]/)
    .some((sentence) => DEEDS.test(sentence) && !PROBLEM_WORDS.test(sentence))
  if (hasProblem && (tellsDeed || MEASURE_WORDS.test(text))) return []
  const missing = hasProblem ? '改进情况' : '存在的问题'
  return maySay(narrative, hasProblem)
    ? finding(`没有看出写了${missing}，请看一眼，已经写了的不用改`, { level: '提示' })
    : finding(`没有写${missing}`)
}

/**
 * Whether what is missed may stand there unread: in a sentence nothing is known of; problems also in
 * a second paragraph or a longer text, where measures may be told as what they lack.
 */
function maySay(narrative: Narrative, hasProblem: boolean): boolean {
  const texts = narrative.filter((block) => block.type !== 'heading')
    .map((block) => blockText(block).replace(/\s/g, '')).filter((text) => text !== '')
  const length = texts.reduce((sum, text) => sum + text.length, 0)
  const paragraphs = texts.filter((text) => text.length >= 2 * LEAST_SENTENCE).length
  if (!hasProblem && (length >= SHORT_TEXT || paragraphs > 1)) return true
  return texts.some((text) => text.split(/[。；;]/).some((sentence) => (
    sentence.length >= LEAST_SENTENCE
    && ![PROBLEM_WORDS, MEASURE_WORDS, DEEDS, NEITHER].some((words) => words.test(sentence)))))
}
