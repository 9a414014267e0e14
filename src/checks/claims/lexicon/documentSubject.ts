/** 规章 and 规范性文件 made, repealed and in force. */

import { isDocument, kind, type Deed, type Kind } from '../kind'
import type { Context } from '../discourse/context'

const SILENT =
  /审查|备案|审核|解读|转发|报备|起草|征求|评估|修改|修订|拟|配套|联合|会同|参与|配合|合法性|报送|梳理/
/** What became of those looked through is not told of all. */
const CLEARED = /清理|梳理|评估/
const RULES = /规章(?!制度)/
const NORMATIVE = /规范性文件/

const DEEDS: readonly (readonly [Deed, RegExp])[] = [
  ['repealed', /废止|失效/],
  ['effective', /(?:现行|继续|目前|当前|现)有效|有效的?(?:行政)?规范性文件|有效规章/],
  ['publishedTotal', /对外公开[^#]{0,12}总[数量件]|公开总[数量]/],
  ['published', /新公开/],
  ['issued', /制发|制定|出台|印发|新制/],
  ['announced', /发布/],
]

/** With each other, or with what is no 规范性文件: 规范性文件及其他政策文件30件. */
const COUNTED_TOGETHER =
  /规章[、和及与].{0,4}规范性文件|规范性文件[、和及与](?:其[他它])?[^#、，]{0,6}(?:文件|政策|措施|方案|解读)#/
/** Put on a site, whoever made them; 制发 is told by other words. */
const SITE = /网站|平台|公众号|专栏|栏目|公报/
const MADE = /制发|制定|出台|印发|新制|有效|废止|失效/

function isPutOnline(words: string): boolean {
  return SITE.test(words) && /发布|公开/.test(words) && !MADE.test(words)
}

/** True for words about either. */
export function namesDocuments(words: string): boolean {
  return RULES.test(words) || NORMATIVE.test(words)
}

/** 规章 and 规范性文件 counted together have no cell of their own. */
export function documentSubject(
  words: string, { last, wholeWords = '' }: Context,
): Kind | undefined {
  if (SILENT.test(words) || CLEARED.test(wholeWords) || COUNTED_TOGETHER.test(words)
    || isPutOnline(words)) return undefined
  const deed = DEEDS.find(([, pattern]) => pattern.test(words))?.[0] ?? deedBefore(words, last)
  return deed && kind(`${lineOf(words, { last, wholeWords })}.${deed}`)
}

/** 制定规章3部，废止1部: the line goes on; 公开规章9件（含制定4件）: it is that of the whole. */
function lineOf(
  words: string, { last, wholeWords }: { last: Kind | undefined; wholeWords: string },
): 'rules' | 'normative' {
  if (RULES.test(words)) return 'rules'
  if (NORMATIVE.test(words)) return 'normative'
  if (isDocument(last)) return last?.row === 'rules' ? 'rules' : 'normative'
  return RULES.test(wholeWords) ? 'rules' : 'normative'
}

/** 制发规章0件、规范性文件6件: the deed goes on. */
function deedBefore(words: string, last: Kind | undefined): Deed | undefined {
  return /^[、和及]?(?:行政)?(?:规章|规范性文件)#$/.test(words)
    && isDocument(last) ? last?.column as Deed : undefined
}
