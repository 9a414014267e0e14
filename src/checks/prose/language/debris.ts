/** LG-DEBRIS: what conversion from other programs left in the text. */
import { anyOf, HAN } from '../../../language/patternParts'
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import {
  around, groupHits, hitOf, matchesOf, textFinding, timesOf, type Hit,
} from '../../texts/hits'
import { rememberHits } from '../remember'
import { listProse, placeOfText, type Text } from '../../texts/texts'

interface Debris {
  /** What it is, in words. */
  name: string
  pattern: RegExp
  /** What stays; without it nothing is certain but that it is wrong. */
  mend?: (match: RegExpExecArray) => string
  /** What looks the same and is meant. */
  isMeant?: (match: RegExpExecArray) => boolean
}

const nothing = (): string => ''

const SLOGAN_BEFORE = new RegExp(`[“‘]([${HAN}]{4,8})$`)
const SLOGAN_BEHIND = new RegExp(`^([${HAN}]{4,8})[”’]`)
const LONGEST_HALF = 9

/** The blank between the two even halves of a quoted slogan. */
function partsSlogan({ 0: words, index, input }: RegExpExecArray): boolean {
  const [before, behind] = [
    SLOGAN_BEFORE.exec(input.slice(Math.max(0, index - LONGEST_HALF), index + 1)),
    SLOGAN_BEHIND.exec(input.slice(index + words.length, index + words.length + LONGEST_HALF)),
  ]
  return before !== null && before[1]?.length === behind?.[1]?.length
}

/** [图片1], 【此处插图】, （请填写数字）, 单击此处输入文字, _Toc123456. */
const MARKS = anyOf(String.raw`
  \[${anyOf(`
    bookmark image img picture table chart footnote endnote object _?Toc
    图片? 图表 表格 插图 附图 配图 图像 照片 视频 链接 超链接 公式 附件
    批注 脚注 尾注 书签 分页符 换行
  `)}\s?\d{0,3}(?:[:：][^\]\n]{0,200})?\]
  【${anyOf(String.raw`
    图片? 图表 表格 插图 附图 配图 照片 此处[^】\n]{0,20} 插入[^】\n]{0,20} 待[补填定][^】\n]{0,12}
  `)}\d{0,3}】
  [（(](?:此处|这里|请)(?:插入|填写|补充|输入|添加|附)[^）)\n]{0,24}[）)]
  [单点]击此处(?:输入|添加|编辑)[^，。\n]{0,10}
  _GoBack _Toc\d+ OLE_LINK\d+
`)

/** 错误！未找到引用源。, { PAGE \* MERGEFORMAT }, #REF!, {{name}}, undefined. */
const FIELDS = anyOf(String.raw`
  错误[!！]\s?未(?:找到|定义)[^。\n]{0,12}[。.]? Error!\s?[^\n]{0,40}(?:found|defined)\.?
  \{?\s?(?:PAGE|NUMPAGES|HYPERLINK|TOC|REF|SEQ)\s[\\*"][^}\n]{0,60}\}?
  \\\*\x20?MERGEFORMAT EMBED\s[\w.]+ #(?:REF!|N/A|VALUE!|DIV/0!|NAME\?)
  \{\{[^{}\n]{1,40}\}\} \$\{[^{}\n]{1,40}\} \[object\x20Object\]
  (?<![A-Za-z])(?:undefined|NaN)(?![A-Za-z])
`)

/** &nbsp;, &#160;, <br/>, <span style="…">, <o:p>. */
const MARKUP = anyOf(String.raw`
  &${anyOf(String.raw`
    nbsp ensp emsp thinsp amp lt gt quot apos ldquo rdquo lsquo rsquo
    mdash ndash hellip middot bull times copy reg #\d{1,6} #x[\da-f]{1,6}
  `)};?
  </?${anyOf(String.raw`
    br p div span section center h\d table tbody tr th td ul ol li
    font strong em b i u a sup sub img style script o:p w:[a-z]+ v:[a-z]+
  `)}(?:\s[^<>\n]{0,200})?/?>
`)

/** — 3 — between words, or alone in a line. */
const PAGE_NUMBER = String.raw`(?<=^\s{0,3}|[${HAN}。；，、）”])[ \u3000]{0,3}`
  + String.raw`[—–－-]{1,2}[ \u3000]?\d{1,3}[ \u3000]?[—–－-]{1,2}[ \u3000]{0,3}(?=$|[${HAN}“（《])`

const GAP = '[ \\u00a0\\u3000]'
/** `信息  公开`, `信 息 公 开`; a name of two characters spread before its colon is meant. */
const BLANKS_WITHIN = `[${HAN}](?:[ \\u00a0\\u3000\\t]{2,}(?=[${HAN}])(?![${HAN}]{2,6}[：:])`
  + `|${GAP}(?=[${HAN}]${GAP}[${HAN}]${GAP}[${HAN}]))(?:[${HAN}]${GAP}(?=[${HAN}]))*`

const OF_THIS = '(?:此处|这里|数据|数字|内容|本段)?(?:尚|还|仍)?'
/** 支持项目×××个, 新民县XXXX路, 电话0371-6390XX21, www.****.gov.cn, （待补充）, ____. */
const BLANKS_TO_FILL = anyOf(String.raw`
  (?<![X×xＸ])[X×xＸ]{2,}(?=[条件次个项人篇期份场年月日家名户%％路街号楼室省市县区镇乡局村]|万)
  (?<=电话[:：为是\s]{0,2}0\d{2,3}-?\d{0,7})[X×xＸ*＊]{2,}
  (?<=\bwww\.|https?://)[*＊×xX]{3,}
  [（(【〔]${OF_THIS}待(?:补充?|填写?|定|核实?|完善|确认|更新|修改)[）)】〕]
  [（(【〔]${OF_THIS}[请需](?:补充?|填写?|核实|核对|完善|确认|更新|修改)[）)】〕]
  [_＿]{3,}
`)

const DEBRIS: readonly Debris[] = [
  { name: '转换留下的标记', pattern: new RegExp(MARKS, 'gi'), mend: nothing },
  { name: '域代码', pattern: new RegExp(FIELDS, 'g'), mend: nothing },
  { name: '网页代码', pattern: new RegExp(MARKUP, 'gi') },
  { name: '无法显示的字符', pattern: /[\ufffc\ufffd\ue000-\uf8ff]+|(?:锟斤拷)+|烫烫烫+/g },
  {
    name: '看不见的字符',
    // eslint-disable-next-line no-control-regex
    pattern: /[\u200b\u200e\u200f\u2060\ufeff\u0000-\u0008\u000e-\u001f]+/g,
    mend: nothing,
  },
  {
    name: '图片文件名', pattern: /(?<![\w/.])image\d{1,3}\.(?:jpe?g|png|gif|bmp|emf|wmf|tiff?)/gi,
    mend: nothing,
  },
  { name: '页码', pattern: new RegExp(PAGE_NUMBER, 'gm'), mend: nothing },
  {
    name: '页码',
    pattern: /第\s?\d{1,3}\s?页[\s，,/／]?共\s?\d{1,3}\s?页|^\s{0,4}第\s?\d{1,3}\s?页\s{0,4}$/g,
    mend: nothing,
  },
  { name: '目录留下的点线', pattern: /(?<![.…·])(?:\.{6,}|…{3,}|·{6,})\s?\d{1,3}/g },
  {
    name: '没有填写的空',
    pattern: new RegExp(BLANKS_TO_FILL, 'g'),
  },
  {
    name: '词语中间的空格', pattern: new RegExp(BLANKS_WITHIN, 'g'),
    mend: ([words]) => words.replace(/[ \u00a0\u3000\t]/g, ''), isMeant: partsSlogan,
  },
]

/** What is done about debris that is not simply taken out. */
const REPAIRS: Record<string, string> = { 没有填写的空: '填写', 词语中间的空格: '去掉空格' }

/** One finding for each kind of debris in a part. */
export function checkDebris({ report }: Facts): CustomFinding[] {
  const prose = listProse(report)
  return groupHits(prose.flatMap(searchDebris), ({ name }) => name)
    .flatMap(({ key, hits }) => debrisFinding(key, hits))
}

interface DebrisHit extends Hit { name: string }

const searchDebris = rememberHits((text: Text): DebrisHit[] => DEBRIS.flatMap((debris) => matchesOf(
  text.text, debris.pattern,
).filter((match) => debris.isMeant?.(match) !== true)
  .map((match) => ({ ...hitOf(text, match, debris.mend?.(match)), name: debris.name }))))

function debrisFinding(name: string, hits: DebrisHit[]): CustomFinding[] {
  const [first] = hits
  if (!first) return []
  const repair = REPAIRS[name] ?? '删去'
  return textFinding({
    hits, key: name, repair,
    message: `${placeOfText(first.text)}“${around(first)}”有${name}${timesOf(hits)}，请${repair}`,
  })
}
