/** Chinese surnames and what given names are not made of. */
import { anyOf } from '../../../language/patternParts'

/** The common single-character ones. */
const COMMON =
  '肖付闫方王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋'
  + '蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤'
  + '尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛'
  + '管祝左涂谷祁时舒耿卜路詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景薄单柏宁柯阮桂闵'
  + '解柴车冉房边冀姬迟滕栾宫卓楼娄褚郎邬翦佟臧仇晏党宗蒲植邸戚'
const DOUBLE = [
  '欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '夏侯',
  '端木', '长孙', '宇文', '独孤', '南宫',
]
/**
 * Surnames that begin ordinary words more often than names, 高度 任何 时间: they count only behind
 * 申请人 and the like.
 */
const AMBIGUOUS = '付方曾高何任石史万常文时安单管项查关解房边宗费盛游经申方党车林金江马程成易夏'

export const SURNAME = `(?:${DOUBLE.join('|')}|[${COMMON}])`
export const SURE_SURNAME =
  `(?:${DOUBLE.join('|')}|[${[...COMMON].filter((name) => !AMBIGUOUS.includes(name)).join('')}])`
const FIRST_CHARACTERS = new Set([...COMMON, ...DOUBLE.map((name) => name[0] ?? '')]
  .map((character) => character.charCodeAt(0)))

/** True for the UTF-16 code a surname begins with. */
export function beginsName(code: number): boolean {
  return FIRST_CHARACTERS.has(code)
}

/**
 * Never in a given name: particles, verbs, words of offices and papers; 某 and marks stand for a
 * name that is hidden.
 */
export const NOT_GIVEN =
  '某的了在是有和与及对向为以于因就等提出请公答复告知不没未已被把将从由也或可能应须需诉件条次个'
  + '位名人员们者本该此其各每他她它你我这那什么如果但且则局厅委办院部处科室所站队县市区镇乡村州省'
  + '府案事项权务系况内容使用行认按照根据查询问题'

/** Ordinary words that begin with a surname: 申请人陈述, 郑重申请; a name is none of them. */
const WORDS = anyOf(`
  付费 付款 付出 关切 关怀 关爱 陈述 陈情 陈列 谢绝 郑重 顾虑 顾及 焦急 曲解 凌晨 祝贺 齐全 钱款
  赖以 毕业 涂改 甘愿 危险 庞大 罗列 段落 莫名 宁可 宁愿 董事 江湖 江河 沈阳 贺信 唐突 鲁莽 汪洋
  吴江 徐州 苏州 郑州 梅州 陶瓷 施工 施行 施政 韩国 雷同 殷切 童年 耿直 高度 高效 高质 高频 何时
  何种 任何 任意 任职 石材 石化 万元 万一 常年 常见 常常 常务 常住 文件 文书 文本 文明 时间 时常
  时限 安全 安排 安置 安装 单独 单方 管理 管辖 项目 项下 查阅 查看 查实 关于 关注 关心 关系 解释
  解除 解决 房屋 房产 房管 车辆 边界 宗教 宗旨 左右 纪录 纪检 费用 游客 马上 林业 林地 程序 方便
  方面 方可 方式 方案 康复 金额 金融 田地 白天 夏季 温馨 严格 严重 严厉 余下 余额 季度 章程 党员
  党组 党委 党政 成功 成立 成员 全部 曾经 曾[多先就在向以因被对两三电来] [申于]
`)
/**
 * Adjectives, adverbs and others that tell how or what, begun by a surname: 严谨的申请办理, 申请人
 * 陆续提交.
 */
const QUALITIES = anyOf(`
  严[谨密肃明实控防抓守审查把厉整] 周[密到全详期边知] 高[标位水速准] 常[态规] 阳光 陈旧 尤[其为]
  陆续 辛[勤苦] 庄[重严] 薄弱 迟[缓延] 许[可多] 庞杂 齐[备心抓] 温[和情暖] 单一 卓[有著] 胡乱 萧条
  凌[乱厉] 宁静 舒[适心畅] 曲折 徐徐 武[断装] 雷厉 张[贴榜] 范[围本例] 甄别 杜绝 卫生 路[径线] 席位
  景区 植物 楼[盘宇] 焦虑 毕竟 安[心稳]
`)
export const NO_NAME = `(?!${WORDS}|${QUALITIES})`

/** Length of the surname a name begins with. */
export function surnameOf(name: string): string {
  return DOUBLE.find((surname) => name.startsWith(surname)) ?? name.slice(0, 1)
}
