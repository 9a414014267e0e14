/** Words that join numbers: lists, what goes on, what is told of all. */
import { pattern } from '../phrase'

export const CONNECTOR = pattern([
  '其中 包括 包含 内[有含] 含(?!.*以)',
  '分别(?=为|是|有|来自|通过|涉及|属于|由|网) 分为 具体 即',
  '([1一][-—–~至到][4四]季度|各季度|上?下半年)分别(?=为)',
], '^…')

/** Words that lead from a part on to parts of its own. */
export const INNER = pattern('^(包括|包含|内[有含]|含)')

/** Behind the number of all that came in: whose they were. */
export const BY_APPLICANT = pattern([
  '^[从按][^#]{0,4}申请(人|主体)[^#]{0,4}(看|讲|分|统计)$', '^申请人情况$',
  '^申请(人|主体)(均|都|全部)?(为|是|包括|涵盖|分为)[^#]{2,20}$',
])

/** Behind any number: what its parts go by. 按渠道分. */
export const BY_PARTS = pattern('^按(公开|信息|申请)?(渠道|类别|内容|领域|方式)(划?分|统计)$')

/** 从申请方式看: what follows are no applicants any more. */
export const BY_OTHER = pattern('^从[^#]{2,12}看$')

export const LIST_IS_OPEN = pattern('^(其中)?(主要|重点(?!领域)|特别|尤其) 最多 居首 ^其余[^{D}]+$')

export const SUMMED = pattern([
  '^(以上|上述|各类|总)?(合计|共计|总计|共)(办理|处理|受理)?(政府信息公开申请|申请|信息)?#$',
])

/** Applications of one way in, with their number. */
export const SOME_CAME_IN = pattern('(收到|受理|接收|新收)[^#]*申请(事项|件|数量?)?(共计?)?#')

export const PART_IS_OPEN = pattern('#等 各# ^另')

export const ANSWERED = pattern('答复 办结 办理完')

export const TO_AMEND = pattern('(需要?|拟|待|应当?|予以)(进行|作出)?(修改|修订)')

export const NOT_AMONG = pattern('另 不包括 [不未]含 除外')

export const ACCEPTED = pattern('^(实际|依法|正式|予以|共|已)*受理#')

export const RESPECTIVELY = pattern('^(?<said>.*?)分别(?<said1>.*?)：?#$')

export const YEARS = pattern('^(?<said>({YEAR}年度?[、和及与])+{YEAR}年度?)(?<said1>.*)$')

export const BARE_VERB = pattern('^(为|是|有|达)?$')

export const COUNTED_BEFORE = pattern('申请(总|数)?量')

/** Nothing but 其余, 另有 and a reason beside the number. */
export const REST = pattern([
  '其中 其余 其他 另外? 剩余 剩下 余下 余 尚 还 仍 对于?',
], '^…?的?有?#(的?申请)?(因|由于|系|为|涉及|属于?|需|经|于|在|内容|$)[^#]*$')

/** 其中1件因年底收到，结转下年度. */
export const WHEN_RECEIVED = pattern('#(因|由于|于|系|为)[^#]*(收到|收悉|登记)')

export const SAID_OF_ALL = pattern('均 都 全部 分别')

/** Without one of these a clause without a number tells nothing. */
export const MAY_DENY = pattern([
  '[未无零不均都含皆] 没有 全部 全数 悉数 当年 一律 维持 纠正 撤销 驳回 [胜败]诉 责令 确认违法 审理',
])

export const TELLS_DECISIONS = pattern('(作出|做出)[^，]{0,24}决定 {DECISION}[^，]{0,6}决定')

export const TELLS_DONE = pattern('办结 答复 办理完[毕结] 办复')

export const PROACTIVE_COUNTED = pattern('主动公开(类|的|为|信息|公文|文件|数量?)*{D}')

export const ON_REQUEST_COUNTED = pattern('依申请公开(类|的|为|信息|公文|文件|数量?)*{D}')

export const MATTER = pattern([
  '^(其中|其余|另有?|包括|主要|分别) 涉及 内容 类(申请|信息|事项)?{D}',
])

export const SENTENCE_GOES_ON = pattern('^(办结|答复|已|予以|部分|不予|结转|同时|另)')

/** 其他1件 at the end of a list of results. */
export const OTHERS_AT_END = pattern('^{OTHER}#$')

export const OF_EACH = pattern('每 平均')

export const LIST_WORD = pattern('^(其中|包括|含|另有)：?')

/** Ways in and out, forms, kinds of applicants: lists of these mean to be complete. */
export const COMPLETE_LISTS = pattern([
  '网站 网上 网络 线上 线下 公众号 微信 微博 平台 媒体 专栏 公示栏 公告栏 信函 信件',
  '来信 当面 现场 窗口 邮 传真 文字 图表 图解 图片 视频 自然人 公民 法人',
])

export const STRICT_CONNECTOR = pattern('^(其中|包括|内|含)')

export const LOOSE_CONNECTOR = pattern('^(包括|包含|内有|内含|含)$')
