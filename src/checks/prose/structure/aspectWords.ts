/** Words of the five aspects of part one, and what a text says of each. */
import { anyOf } from '../../../language/patternParts'
import { rememberByText } from '../remember'

export interface Aspect {
  name: string
  /** Its name, in any sentence that is no list of them. */
  named: RegExp
  /** In a heading, or in the first words of a sentence. */
  announced: RegExp
  /** Words only sentences about it have. */
  words: RegExp
  /** Different ones that are enough. */
  enough: 1 | 2
  /**
   * Words that touch upon it: where one stands it is not said to be missing, only asked for more.
   */
  touched: RegExp
}

const wordsOf = (words: string): RegExp => new RegExp(anyOf(words), 'g')

export const ASPECTS: readonly Aspect[] = [
  {
    name: '主动公开', named: /主动公开/,
    announced: /主动公开|公开内容|信息公开情况|重点领域|公开工作情况|信息发布/,
    touched: /主动公开|公开[^，。]{0,12}信息/, enough: 1,
    words: wordsOf(String.raw`
      主动公开 公开(?:各类)?(?:政府|政务)?信息\s*\d 发布(?:各类)?(?:政府|政务)?信息
      政策解读 重点领域 公开.{0,12}\d+余?[条件篇] 回应关切
    `),
  },
  {
    name: '依申请公开', named: /依申请公开/, announced: /依申请|申请公开|公开申请|申请办理|办理申请/,
    touched: /申请公开|公开申请/, enough: 1,
    words: wordsOf(String.raw`
      依申请公开 信息公开申请 公开申请 申请公开 受理申请 答复申请人
      (?:收到|接到|接收|新收|受理)申请(?:总量|共|[\d零一两二三])
    `),
  },
  {
    name: '政府信息管理', named: /信息管理/,
    announced:
      new RegExp(anyOf(String.raw`
        信息(?:资源)?管理 信息.{0,4}管理 公开管理 规范管理 管理情况 制度建设 公开审查 保密审查
        文件管理 (?:[）)、.．]|^)管理(?:$|[上方])
      `)),
    touched: /信息管理|公开管理|审[核查签]|签发|公开[目指]|清理|台账|归[档口]|三审|规范性文件\d/, enough: 2,
    words: wordsOf(`
      信息管理 公开属性 源头(?:认定|管理) 保密审查 (?:公开|发布|内容)(?:前)?审[查核] 三审三校 先审
      规范性文件.{0,10}(?:清理|管理|制发|废止|评估|备案|汇编) 动态(?:调整|更新|管理) 归档 台账
      目录管理 公开目录 目录.{0,4}(?:增补|调整|更新|修订) 公开指南 全生命周期 隐私.{0,6}排查 立改废
      归口 审签 签发 退改 撤下 更正
    `),
  },
  {
    name: '政府信息公开平台建设', named: /平台建设/,
    announced: /平台|网站|载体|渠道建设|公开渠道|阵地/,
    touched: /平台|网站|公众号|新媒体|专栏|公报|查阅点|查阅场所|公开[栏屏]|抖音|小程序/, enough: 2,
    words: wordsOf(`
      平台建设
      (?:网站|专栏|栏目|平台).{0,14}${anyOf(`
        建设 改版 优化 升级 维护 迁移 调整 完善 设置 开设 整合 管理 改造
      `)}
      (?:建设|优化|完善|升级|改版|开设|设立|调整|加强|规范|打造|整合).{0,14}${anyOf(`
        网站 专栏 栏目 平台 新媒体 公众号 专区 查阅点 查阅场所
      `)}
      政府公报 查阅点 公开专区 无障碍 适老化 集约化 公众号.{0,6}\\d 粉丝 短视频 公开屏 抖音 小程序
    `),
  },
  {
    name: '监督保障', named: /监督保障/,
    announced: /监督|保障|组织领导|考核|培训|队伍建设|教育培训|责任追究|社会评议/,
    touched: /监督|保障|考核|培训|评议|追责|问责|领导小组|督[查导]|抽查|整改(?!报告)|检查/, enough: 2,
    words: wordsOf(String.raw`
      监督保障 (?:纳入|年度|绩效|工作|综合|目标)[^，。]{0,10}考[核评] 考核
      业务培训 培训[班会] 培训\d 培训.{0,6}(?:次|期|人)
      社会评议 责任追究 追究责任 追责 问责 领导小组 督[查导] 专题(?:会议|学习|部署|研究) 监督检查 第三方评估
      抽查 整改 接受.{0,12}检查 评为 列席 监督员 通报\d
    `),
  },
]

/** What 条例 第五十条 adds for governments. */
export const OF_GOVERNMENTS: readonly { name: string; pattern: RegExp }[] = [
  { name: '工作考核', pattern: /考核|考评|绩效|[季月年]度测评/ },
  { name: '社会评议', pattern: /评议|满意度|满意率|第三方(?:评估|测评|机构)|问卷|测评|行风/ },
  { name: '责任追究', pattern: /责任追究|追究.{0,8}责任|追责|问责|追究|处分/ },
]

/** What one text says of one aspect. */
interface Saying {
  /** By name, in a sentence or a clause that is no list of names. */
  isNamed: boolean
  /** By name, were it in a list. */
  isListed: boolean
  /** A clause with a number that touches upon it. */
  isCounted: boolean
  isTouched: boolean
  /** Different words of its own. */
  words: string[]
}

/** Characters a clause says of an aspect besides its name. */
const SHORTEST_SAYING = 4

/** Of each aspect; a text that did not change is not searched again. */
export const readSayings = rememberByText((text: string): ReadonlyMap<Aspect, Saying> => {
  const all = text.split(/[。；;\n]/)
  const sentences = all.filter((sentence) => !isList(sentence))
  const clauses = all.flatMap((sentence) => sentence.split(/[，,]/))
    .filter((clause) => !isList(clause))
  return new Map(ASPECTS.map((aspect) => [aspect, sayingOf(aspect, { text, sentences, clauses })]))
})

interface Pieces { text: string; sentences: string[]; clauses: string[] }

function sayingOf({ named, touched, words }: Aspect, { text, sentences, clauses }: Pieces): Saying {
  // 信息管理有章可循，平台建设稳步推进，监督保障落实到人
  const saysMore = (clause: string): boolean => (
    named.test(clause) && clause.replace(named, '').length >= SHORTEST_SAYING)
  return {
    isNamed: sentences.some((sentence) => named.test(sentence)) || clauses.some(saysMore),
    isListed: named.test(text), isTouched: touched.test(text),
    isCounted: clauses.some((clause) => touched.test(clause) && /\d/.test(clause)),
    words: clauses.flatMap((clause) => clause.match(words) ?? []),
  }
}

/** 主动公开、依申请公开、平台建设等工作: three aspects named in one sentence. */
export function isList(sentence: string): boolean {
  return [/主动公开/, /依申请公开/, /信息管理/, /平台建设/, /监督保障/]
    .filter((name) => name.test(sentence)).length >= 3
}
