/**
 * Paragraphs of many kinds as reports have them, to be wrapped: numbers, addresses, lists,
 * headings.
 */
import { seededRandom, type Random } from '../random'

const CLAUSES = [
  '及时更新政策文件、办事指南和工作进展',
  '落实信息发布三级审核制度',
  '坚持先审后发',
  '全年无失泄密情形',
  '方便企业和群众查询办理',
  '通过门户网站公开各类信息1286条',
  '其中政策文件36件、动态信息1250条',
  '政务新媒体账号“青禾发布”推送图文2048篇',
  '阅读量达到126.8万人次',
  '较上年增长12.5%',
  '回应公众关切317次',
  '召开新闻发布会4场',
  '组织业务培训3期、参训160余人次',
  '开展专项检查2轮，发现问题21个并全部整改',
  '规范性文件清理工作按期完成',
  '废止2件、修改5件',
  '按照“谁制作、谁公开、谁负责”的原则',
  '健全主动公开目录',
  '对照条例第二十条第（一）项的要求逐条核对',
  '利用微信公众号、APP客户端和LED大屏扩大传播',
  '网址为https://www.qinghe.example.cn/zwgk/nianbao/index.html',
  '共收到申请38件，办结36件，结转下年度2件',
  '畅通线上线下申请渠道',
  '做到依法依规、程序规范、答复稳妥',
  '依法保障公众的知情权、参与权和监督权',
  '把政务公开纳入年度考核，占比4%',
  '委托第三方开展社会评议1次',
  '在《青禾日报》刊发解读文章15篇',
  '对2019年以来的存量信息全面梳理',
  '依托“互联网+政务服务”平台提供查询',
  '设立公开查阅点9个',
  '印发工作要点及任务分工表各1份',
]

/** A paragraph of about so many sentences. */
function buildProse(random: Random, sentences: number): string {
  const clause = (): string => random.pick(CLAUSES)
  const sentence = (): string => Array.from({ length: 2 + random.upTo(3) }, clause).join('，')
  return Array.from({ length: sentences }, sentence).join('。') + '。'
}

/** `text` by part; headings and items are paragraphs of their own. */
export interface ProseReport {
  one: string[]
  five: string[]
  six: string[]
}

/** Parts one, five and six of a report by seed. */
export function buildProseReport(seed: number): ProseReport {
  const random = seededRandom(seed)
  const some = (): string => buildProse(random, 1 + random.upTo(3))
  const isRunIn = random.upTo(1) === 0
  const section = (title: string): string[] =>
    isRunIn ? [`${title}。${some()}`] : [title, some(), ...(random.upTo(2) === 0 ? [some()] : [])]
  return {
    one: [
      some(),
      ...[
        '（一）主动公开',
        '（二）依申请公开',
        '（三）政府信息管理',
        '（四）平台建设',
        '（五）监督保障',
      ].flatMap(section),
    ],
    five: [
      `存在的主要问题：${some()}`,
      `1.公开内容不够全面。${some()}`,
      `2.培训不够经常。${some()}`,
      `下一步，${some()}`,
    ],
    six: [`2025年，本机关没有收取信息处理费。${random.upTo(1) === 0 ? some() : ''}`],
  }
}
