/** 规章 and 规范性文件 made, repealed and in force. */

import { isDocument, kind, type Deed, type Kind } from '../kind'
import type { Context } from '../discourse/context'
import {
  SILENT, CLEARED, RULES, NORMATIVE, DEEDS, COUNTED_TOGETHER, SITE, MADE, PUT_OUT, LINE_ALONE, MADE_ALONE,
} from '../lexicon/documents'
import { meaningOf } from '../phrase'

function isPutOnline(words: string): boolean {
  return SITE.test(words) && PUT_OUT.test(words) && !MADE.test(words)
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
  const deed = meaningOf(DEEDS, words) ?? deedBefore(words, last) ?? deedOfWhole(words, wholeWords)
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

/** 制发文件20件，其中规范性文件3件. */
function deedOfWhole(words: string, wholeWords: string): Deed | undefined {
  return LINE_ALONE.test(words) && MADE_ALONE.test(wholeWords) && !SILENT.test(wholeWords)
    ? 'issued' : undefined
}

/** 制发规章0件、规范性文件6件: the deed goes on. */
function deedBefore(words: string, last: Kind | undefined): Deed | undefined {
  return LINE_ALONE.test(words)
    && isDocument(last) ? last?.column as Deed : undefined
}
