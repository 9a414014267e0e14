/**
 * Lines of the web page a report was published on, above and below its text: particulars, buttons,
 * links, the foot of the site.
 */

const LONGEST = 80
/** Particulars of a publication, each with its colon. */
const PARTICULARS = [
  '(?:发布|发表|添加|更新|发文|成文|生成|公开|公布|印发|制作|录入|撰写|有效)?(?:时间|日期)',
  '(?:文章|信息|稿件)?来源', '作者', '责任编辑', '编辑', '审核',
  '时效性?', '有效性', '公文时效', '效力状态',
  '公开(?:方式|类型|形式|范围|程序|时限|属性)', '(?:信息|主题|组配|体裁|服务对象|公文)?分类', '体裁',
  '关键[词字]', '主题词', '(?:信息)?名称', '标题', '内容概述', '摘要',
  '所属机构', '(?:发布|发文|公开|责任)(?:机构|机关|单位|部门)',
  '发文字号', '文号', '文件编号', '索引号', '信息索引',
  '点击[率数量]?', '(?:浏览|阅读|访问|点击)(?:次数|量|数)',
  '字[号体]', '保护视力色', '视力保护色?', '分享到?', '背景色',
]
const PARTICULAR = new RegExp(`^(?:${PARTICULARS.join('|')})[:：]`)
/** What such lines begin with where the colon is missing. */
const BEGINNINGS = [
  '发布(?:时间|日期|机构)', '成文日期', '生成日期', '信息来源', '来源', '作者', '编辑',
  '浏览', '阅读', '访问', '点击', '字号', '字体', '索引号', '主题分类', '文号', '名称', '【',
  '打印', '分享', '目录$', '当前位置', '您的位置', '您当前的?位置', '您现在的?位置', '首页',
]
const BEGINS = new RegExp(`^(?:${BEGINNINGS.join('|')})`)
/** Buttons and the like, the whole line. */
const BUTTONS = [
  '大中小', '小中大', '打印(?:本页|页面|内容|整页)?', '关闭(?:窗口|本页)?', '收藏(?:本页)?', '下载',
  '返回', '语音播报', '朗读', '(?:点击)?(?:收听|查看).{0,12}',
  '无障碍(?:阅读|浏览)?', '关怀版', '长者(?:版|模式)', '登录', '注册', '登录注册', '登录退出', '简体繁体',
  '扫一扫.{0,16}', '用?微信扫.{0,24}', '手机(?:扫一扫|查看|阅读).{0,10}',
]
const WHOLE = new RegExp(`^[[【(（|｜]*(?:${BUTTONS.join('|')})[\\]】)）|｜]*$`)
/** `2024-01-20 10:11 青禾县人民政府 听全文`: date and time of day are a page's. */
const PRINTED_TIME = /^20\d\d[-/.]\d{1,2}[-/.]\d{1,2}(?:日|\s)?\d{1,2}:\d{2}(?::\d{2})?[^，。；]{0,40}$/
/** `2024-01-20 10:11`, with more of the same behind. */
const PRINTED_AT = new RegExp(
  '^20\\d\\d[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\d{1,2}:\\d{2}(?::\\d{2})?|发布)?'
    + '(?:(?:来源|作者|浏览|点击|阅读|访问|发布|编辑|字[号体]|打印).*)?$',
)
const DOCUMENT_NUMBER = /^[\u4e00-\u9fff]{1,14}[〔[［(（]20\d\d[〕\]］)）](?:第)?\d{1,4}号$/
const WORDS = /[\u3400-\u9fff]/
const SENTENCE = /[。；]/
const CONTACT = /[@＠]|\d{5}|www\.|https?:/i

/** True for a line above the text that belongs to the page, not to the report. */
export function isPageLine(text: string): boolean {
  const plain = text.replace(/\s+/g, '')
  if (plain.length > LONGEST) return false
  if (!WORDS.test(plain) && !CONTACT.test(plain)) return true
  const bare = plain.replace(/^[（(](.*)[）)]$/, '$1')
  return PARTICULAR.test(plain) || (BEGINS.test(plain) && !SENTENCE.test(plain))
    || WHOLE.test(plain) || PRINTED_AT.test(bare) || PRINTED_TIME.test(plain) || DOCUMENT_NUMBER.test(plain)
}

/** What lines of a foot begin with. */
const FOOT_BEGINNINGS = [
  '[[【]?打印', '[[【]?关闭', '[[【]?收藏', '分享', '扫一扫', '上一[篇条][:：]?', '下一[篇条][:：]?',
  '责任编辑', '编辑[:：]', '信息来源', '来源[:：]', '浏览', '阅读',
  '主办单位', '主办[:：]', '承办', '网站标识码', '政府网站标识码', '网站地图', '网站声明', '网站支持',
  '关于我们', '版权所有', '版权声明', 'copyright', '©', '.{0,12}ICP备', '.{0,12}公网安备', '联系我们',
  '返回顶部', '技术支持', '友情链接', '政府网站(?:找错|年度|导航)', '我要纠错', '我为政府网站找错',
  '访问量', '您是第\\d', '本站', '无障碍', '首页[|｜>]',
  '相关(?:链接|信息|文章|新闻|阅读|解读|文件|稿件|推荐|栏目|附件|下载)',
  '(?:文字|图片|视频|图文|动漫|音频)解读', 'TOP$',
]
const FOOT = new RegExp(`^(?:${FOOT_BEGINNINGS.join('|')})`, 'i')
/** Menus and foots of sites beside these. */
const MENU_BEGINNINGS = [
  '(?:网站)?首页(?:$|关于|网站|联系|政务|新闻)', '返回首页', '设为首页', '加入收藏', '字[体号](?:大小)?[:：]',
  '政务新媒体', '微信公众号', '建议使用', '运行?维护', '您访问的链接',
  '政府信息公开(?:指南|制度|年报|目录)', '法定主动公开内容', '依申请公开$',
]
const FOOT_MENU = new RegExp(`^(?:${MENU_BEGINNINGS.join('|')})|版权所有$|是否继续？?$`)
const ATTACHMENT = new RegExp(
  '^(?:附件(?:下载)?[:：]?\\d{0,2}[.．、]?)?.{0,70}\\.(?:docx?|pdf|xlsx?|wps|ofd|zip|rar|et)$'
    + '|^附件(?:下载)?[:：]?$', 'i',
)

/** True for a line below the text that can only be the page's. */
export function isFootLine(text: string): boolean {
  const plain = text.replace(/\s+/g, '')
  return plain !== '' && plain.length <= LONGEST && !SENTENCE.test(plain) &&
    (FOOT.test(plain) || FOOT_MENU.test(plain) || ATTACHMENT.test(plain) || WHOLE.test(plain))
}

const LONGEST_LINK = 60

/**
 * True for a line that may stand in a foot begun before: a link, a name, an address; no sentence.
 */
export function mayBeFootLine(text: string): boolean {
  return text.length <= LONGEST_LINK ? !SENTENCE.test(text) : isFootLine(text)
}

const LONGEST_ENTRY = 20
/** Fewer short lines in a row may be anything. */
export const FEWEST_ENTRIES = 8

/** True for a line that may be one of a menu: a word or two, no punctuation. */
export function isMenuEntry(text: string): boolean {
  return text.length <= LONGEST_ENTRY && !/[，。；：:、？！]/.test(text)
}
