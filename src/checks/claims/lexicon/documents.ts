/** 规章 and 规范性文件 made, repealed and in force. */
import type { Deed } from '../kind'
import { pattern, type Entry } from '../phrase'

export const SILENT = pattern([
  '审查 备案 审核 解读 转发 报备 起草 征求 评估 修改 修订 拟 配套 联合 会同 参与 配合 报送 梳理',
])

/** What became of those looked through is not told of all. */
export const CLEARED = pattern('清理 梳理 评估')

export const RULES = pattern('{RULES}')

export const NORMATIVE = pattern('规范性文件')

export const DEEDS: readonly Entry<Deed>[] = [
  { kind: 'repealed', says: pattern('废止 失效') },
  { kind: 'effective', says: pattern([
    '(现行|继续|目前|当前|现)有效 有效的?(行政)?(规范性文件|{RULES})',
  ]) },
  { kind: 'publishedTotal', says: pattern('对外公开[^#]{0,12}总[数量件] 公开总[数量]') },
  { kind: 'published', says: pattern('新公开') },
  { kind: 'issued', says: pattern('{ISSUED} 新制') },
  { kind: 'announced', says: pattern('发布') },
]

/** With each other, or with what is no 规范性文件: 规范性文件及其他政策文件30件. */
export const COUNTED_TOGETHER = pattern([
  '规章{AND}.{0,4}规范性文件',
  '规范性文件{AND}[^#、，]{0,8}(文件|政策|措施|方案)#',
])

/** Put on a site, whoever made them; 制发 is told by other words. */
export const SITE = pattern('网站 平台 公众号 专栏 栏目 公报')

export const MADE = pattern('{ISSUED} 新制 有效 废止 失效')

/** Made, and nothing said of what was looked through. */
export const MADE_ALONE = pattern('{ISSUED}', '^(?!.*清理).*…')

export const PUT_OUT = pattern('发布 公开')

export const LINE_ALONE = pattern('^(行政)?(规章|规范性文件)#$')
