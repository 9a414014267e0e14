/** Wrong words met in these reports, each with the right one. Only what is wrong in any sentence stands here. */
import { findAll, type Hit } from '../hits'
import type { Text } from '../texts'

const WORDS: Record<string, string> = {
  公开条列: '公开条例', 公开条倒: '公开条例', 信息公工开: '信息公开', 信息公并: '信息公开', 信息工开: '信息公开', 政务工开: '政务公开', 政府信公开: '政府信息公开',
  依申请公司: '依申请公开', 依审请: '依申请', 依申情: '依申请', 公开申情: '公开申请', 公开申清: '公开申请', 公开审请: '公开申请', 主动公幵: '主动公开',
  行政复仪: '行政复议', 行政复义: '行政复议', 行政复意: '行政复议', 行政诉颂: '行政诉讼', 行政诉松: '行政诉讼', 行政讼诉: '行政诉讼',
  规范性文建: '规范性文件', 规范性文仵: '规范性文件', 行政事业行收费: '行政事业性收费', 信息处理废: '信息处理费',
  权利清单: '权力清单', 国家密秘: '国家秘密', 商业密秘: '商业秘密', 个人稳私: '个人隐私', 个人隐思: '个人隐私', 保密审察: '保密审查',
  编缉: '编辑', 通迅: '通讯', 坐谈会: '座谈会', 台帐: '台账', 帐号: '账号', 帐户: '账户',
  贯切落实: '贯彻落实', 惯彻: '贯彻', 贯彻落买: '贯彻落实', 倍训: '培训', 陪训: '培训', 追纠: '追究', 追就责任: '追究责任', 完缮: '完善', 建立建全: '建立健全',
  结传下年: '结转下年', 公众帐: '公众账', 公从号: '公众号', 微信公共号: '微信公众号', 政策解渎: '政策解读', 政策解毒: '政策解读',
  财政予算: '财政预算', 政府采构: '政府采购', 招标投示: '招标投标', 满意渡: '满意度', 
  人民政俯: '人民政府', 人民致府: '人民政府', 反应的问题: '反映的问题', 
  监督保章: '监督保障', 平台建没: '平台建设', 总体情况况: '总体情况', 发怖: '发布', 公怖: '公布', 即时更薪: '及时更新', 更薪: '更新',
  反溃: '反馈', 返馈: '反馈', 贯撤: '贯彻', 部们: '部门', 信恩公开: '信息公开', 法律法归: '法律法规', 依法依归: '依法依规', 压时责任: '压实责任',
  办埋: '办理', 拦目: '栏目', 专拦: '专栏', 咨问: '咨询', 泻密: '泄密', 泄秘: '泄密', 招幕: '招募', 峻工: '竣工', 严隔: '严格', 严历: '严厉',
  一如继往: '一如既往', 再接再励: '再接再厉', 融汇贯通: '融会贯通', 按步就班: '按部就班', 相辅相承: '相辅相成', 默守成规: '墨守成规', 名列前矛: '名列前茅', 如火如茶: '如火如荼', 直接了当: '直截了当',
  熟炼: '熟练', 防碍: '妨碍', 偶而: '偶尔', 必竟: '毕竟', 究竞: '究竟', 一昧: '一味', 追朔: '追溯', 全复盖: '全覆盖', 松驰: '松弛', 亲睐: '青睐', 提纲携领: '提纲挈领',
  责任追究究: '责任追究', 领导小姐: '领导小组', 截止目前: '截至目前', 截止年底: '截至年底',
}
/** Words that are wrong only in this company. */
const IN_COMPANY: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/答覆(?!盖)/g, () => '答复'],
  [/网战(?!略|役|争|疫|术|队)/g, () => '网站'],
  [/布署(?!名)|[布部]暑(?![假期夏季运热])/g, () => '部署'],
  [/评古(?![镇树城籍村建代迹典今诗文玩])/g, () => '评估'],
  [/(?<![主监])管方网站/g, () => '官方网站'],
  [/处埋(?![设深入藏有线管地伏])/g, () => '处理'],
  [/管埋(?![设深入地没])/g, () => '管理'],
  [/严竣(?!工)/g, () => '严峻'],
  [/截止(?=\s*(?:20\d\d|\d{1,2}月|今年|本年|上年|去年))/g, () => '截至'],
  [/按排(?!名|序|列|放|水|污|班|量|查|期|除|队|行)/g, () => '安排'],
  [/告之(?=申请人|当事人)/g, () => '告知'],
  [/条列(?=》|规定|要求|第)/g, () => '条例'],
  [/签定(?!位|期|制|义|向)/g, () => '签订'],
  [/招开(?!发|门|放)/g, () => '召开'],
  [/申请入(?=提出|不服|向|对|要求|：|，|。)/g, () => '申请人'],
  [/以申请公开(?=工作|情况|方面|受理|渠道|件|办理|制度|政府信息\d)/g, () => '依申请公开'],
  [/末(?=收到|发生|收取|出现|办结|公开|按期|按时|及时|产生|引发|接到|受理)(?<![年月期周岁季始本]末)/g, () => '未'],
  [/己(?=完成|公开|办结|答复|按|全部|主动公开|建成|建立|发布)(?<![自知克异律利体贴于正非]己)/g, () => '已'],
  [/以经(?=完成|公开|办结|发布|建立|收到|全部|答复)/g, () => '已经'],
  [/己经(?<!自己经)/g, () => '已经'],
  [/做为(?!民|公|群|企|老|人)/g, () => '作为'],
  [/建全(?=制度|机制|体系|完善|政务|信息|长效|各项|组织|工作)(?<![创构组新筹搭扩改共兴]建全)/g, () => '健全'],
]

/** The words by their first character, the longest first. */
const byFirst = new Map<number, string[]>()
for (const word of Object.keys(WORDS).sort((a, b) => b.length - a.length)) byFirst.set(word.charCodeAt(0), [...(byFirst.get(word.charCodeAt(0)) ?? []), word])
/** 其它 in the title of a document is as the document has it. */
const OTHER = /其它/g
const NAMED = /《[^《》]*》/g

/** Wrong words with the right ones; those inside the name of a document are left to its author. */
export function findTypos(text: Text): Hit[] {
  const named = findAll(text, NAMED)
  const isNamed = ({ from }: Hit): boolean => named.some((name) => name.from < from && from < name.to)
  return [
    ...findWords(text),
    ...IN_COMPANY.flatMap(([pattern, right]) => findAll(text, pattern, right)),
    ...findAll(text, OTHER, () => '其他').filter((hit) => !isNamed(hit)),
  ].sort((a, b) => a.from - b.from)
}

function findWords(text: Text): Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < text.text.length; from += 1) {
    const word = byFirst.get(text.text.charCodeAt(from))?.find((one) => text.text.startsWith(one, from))
    if (word === undefined) continue
    hits.push({ text, from, to: from + word.length, mend: WORDS[word] ?? '' })
    from += word.length - 1
  }
  return hits
}
