/**
 * Words typed twice: 的的, 了了, 政府政府. Chinese doubles words lawfully too,
 * 研究研究, 一个一个, and words meet that end and begin alike, 目的的, 参与与会,
 * 工作工作人员; so single characters are only those that never double, each
 * with what it may meet in, and longer words with what may follow.
 */
import { anyOf, HAN } from '../../../language/patternParts'
import { matchesOf, type Hit } from '../../texts/hits'
import type { Text } from '../../texts/texts'

/** Character · lawful right behind one of these · lawful right before one of these. */
const SINGLE: readonly (readonly [word: string, behind: string, before: string])[] = [
  ['的', '目标有端', ''], ['了', '不明为末', '解结断'], ['是', '于但可凡总正就若要', '否非'],
  ['在', '存现所正内潜实', ''],
  ['和', '温平柔缓中总饱', '谐气睦平解'], ['与', '参给授赋赠', '会时'],
  ['及', '涉普波危触以', '时早'], ['或', '', ''],
  ['为', '作行成认因以转变视称', '民此期主群企何本基政各'], ['将', '即必麻', ''],
  ['把', '', '关握'], ['被', '', ''],
  ['向', '方导意趋面转去走', '往导'], ['从', '服自听', '业事严重而未'], ['由', '自理缘事', '于此'],
  ['并', '合一', '行联购重'],
  ['也', '', ''], ['已', '业早', ''], ['到', '达得做签遇', '位期场达访岗会'],
  ['对', '针面绝相应核比', '外口象应策接照比内'], ['于', '由对关基至', ''],
]
const singles = new Map(SINGLE.map(([word, behind, before]) => [word, { behind, before }]))
const ONE = new RegExp(`([${SINGLE.map(([word]) => word).join('')}])\\1+`, 'g')

/** Words that go on as another word: 政务公开工作工作人员. */
const TAILS: Record<string, RegExp> = {
  工作: /^(?:人员|机构|机制|方案|要点|会议|报告|领导|专班|者|部署|动态|规则|流程|总结|任务|制度|岗位|量|日)/,
  服务: /^(?:中心|平台|事项|大厅|窗口|热线|对象|能力|水平|质量|局)/,
  管理: /^(?:办法|制度|系统|人员|部门|规定|平台|机构|局|条例|体系)/,
  信息: /^(?:员|化|量|中心|系统|平台|网|技术|资源)/,
  公开: /^(?:属性|目录|指南|条例|栏|日|专区|力度|渠道|方式|形式|范围)/,
  监督: /^(?:员|机制|电话|检查|管理|机关)/,
  培训: /^(?:班|会|计划|课|教材|基地|内容)/,
  建设: /^(?:项目|工程|用地|单位|局|厅|部|方案|标准|规划)/,
  发展: /^(?:改革|规划|战略|中心|和改革)/,
  考核: /^(?:办法|细则|指标|结果|体系|评价)/,
  评估: /^(?:报告|指标|机构|结果)/,
  审查: /^(?:机制|制度|表|程序|意见)/,
  办理: /^(?:流程|情况|结果|时限|程序)/,
  机关: /^(?:党委|党总支|党支部|党组织|纪委|干部|工作人员|事务|效能|作风)/,
  部门: /^(?:预算|决算|规章|文件|职责|联动)/,
  城市: new RegExp(`^${anyOf(`
    管理 建设 规划 更新 综合 行政 执法 发展 运行 运营 公共 投资 体检 文明 品质 基层
    道路 轨道 交通 排水 供水 水务 供热 燃气 照明 园林 绿化 公园 生活 生态 房屋 住房 书房 社区 会客厅
  `)}`),
  网站: /^(?:标识码|地图|首页|群)/,
  项目: /^(?:法人|清单|库|审批|经理)/,
  领导: /^(?:小组|干部|班子|同志)/,
  推进: /^(?:会|情况)/, 座谈: /^会/, 公示: /^(?:栏|期|牌)/, 解读: /^(?:材料|比例|方案|稿|率)/,
  调解: /^(?:员|中心|委)/, 社区: /^(?:居委|居民|书记|服务)/,
}
/** Lawful reduplications: 一个一个, 逐条逐条, 很多很多. */
const REDUPLICATED =
  /^(?:[一几每逐两双层步]|很多|许多|研究|讨论|学习|商量|考虑|多次|[〇一二三四五六七八九十百千万]+$)/
const LONGER = new RegExp(`([${HAN}]{2,5})\\1`, 'g')

/** Doubled words, each to be taken out once. */
export function findDoubledWords(text: Text): Hit[] {
  const single = matchesOf(text.text, ONE).filter((match) => {
    const { 0: words, 1: word = '', index } = match
    const lawful = singles.get(word)
    const isAmong = (character: string | undefined, among = ''): boolean => character !== undefined
      && among.includes(character)
    return !(words.length === 2
      && (isAmong(text.text[index - 1], lawful?.behind)
        || isAmong(text.text[index + 2], lawful?.before)))
  }).map((
    { 0: words, 1: word = '', index },
  ) => ({ text, from: index, to: index + words.length, mend: word }))
  const longer = matchesOf(text.text, LONGER).flatMap(({ 0: words, 1: word = '', index }) => {
    const isOneCharacter = [...word].every((character) => character === word[0])
    if (isOneCharacter || readings(text.text, index, word.length).some(([reading, rest]) =>
      REDUPLICATED.test(reading) || TAILS[reading]?.test(rest))) return []
    return [{ text, from: index, to: index + words.length, mend: word }]
  })
  return [...single, ...longer].sort((a, b) => a.from - b.from)
}

/**
 * 务服务服务中心 is 务服 twice, or 服务 twice before 中心: each word a run may be the doubling of,
 * with what follows.
 */
function readings(text: string, from: number, length: number): [word: string, rest: string][] {
  let more = 0
  while (more < length && text[from + 2 * length + more] === text[from + length + more]) more += 1
  return Array.from({ length: more + 1 }, (_, shift) => {
    const start = from + shift
    return [
      text.slice(start, start + length), text.slice(start + 2 * length, start + 2 * length + 4),
    ]
  })
}
