/**
 * 审签: the way of a report from the desk to the website, as noted beside it. Printed on the
 * 审核情况表 only, never in the report; dates are ISO.
 */

/** Each text that may be noted, in the order of the form. */
export const SIGN_OFF_LABELS = {
  drafter: '拟稿人', reviewer: '审核人', signer: '签发人', ownDue: '本单位要求的完成日期',
  seal: '用印', filedWith: '报送备案的机关', filedOn: '报送备案日期', pageAddress: '公布网址',
  publishedOn: '公布日期', correctedOn: '更正日期',
} as const

export type SignOffText = keyof typeof SIGN_OFF_LABELS
export const SIGN_OFF_TEXTS = Object.keys(SIGN_OFF_LABELS) as SignOffText[]

/** What a person has to look at or do; the program cannot tell whether it is done. */
export const SIGN_OFF_TASKS = {
  figures: '三张表的数字与台账、底册核对过',
  sources: '各内设机构、下属单位报送的材料收齐并核对过',
  secrecy: '保密审查过，没有国家秘密、工作秘密和不宜公开的个人信息',
  printed: '定稿印出来通读过',
  sealed: '签发、用印手续齐全',
  website: '在网站公布，公布以后核对过网页',
  filed: '报送备案，定稿和《审核情况表》存档',
} as const

export type SignOffTask = keyof typeof SIGN_OFF_TASKS
export const SIGN_OFF_TASK_IDS = Object.keys(SIGN_OFF_TASKS) as SignOffTask[]

/** What is blank is absent; `done` in the order of the list. */
export interface SignOff extends Partial<Record<SignOffText, string>> { done?: SignOffTask[] }

/** 更正版: published with an error, and put right since. */
export function isCorrected({ signOff }: WithSignOff): boolean {
  return (signOff?.correctedOn ?? '') !== ''
}

interface WithSignOff { signOff?: SignOff }

/** The report with one text noted; nothing is left behind where all are blank. */
export function withSignOffText<Holder extends WithSignOff>(
  holder: Holder, key: SignOffText, text: string,
): Holder {
  const { [key]: _, ...others } = holder.signOff ?? {}
  return withSignOff(holder, text === '' ? others : { ...others, [key]: text })
}

/** The report with one task ticked, or not ticked any more. */
export function withTask<Holder extends WithSignOff>(
  holder: Holder, task: SignOffTask, isDone: boolean,
): Holder {
  const { done: before = [], ...others } = holder.signOff ?? {}
  const done = SIGN_OFF_TASK_IDS.filter((id) => (id === task ? isDone : before.includes(id)))
  return withSignOff(holder, done.length === 0 ? others : { ...others, done })
}

/** Of a new report of the same agency: people and places stay, dates and ticks do not. */
export function nextSignOff({ signOff }: WithSignOff): WithSignOff {
  const kept = (['drafter', 'reviewer', 'signer', 'seal', 'filedWith'] as const)
    .flatMap((key) => (signOff?.[key] === undefined ? [] : [[key, signOff[key]]]))
  return withSignOff({}, Object.fromEntries(kept) as SignOff)
}

function withSignOff<Holder extends WithSignOff>(holder: Holder, signOff: SignOff): Holder {
  const { signOff: _, ...rest } = holder
  return (Object.keys(signOff).length === 0 ? rest : { ...rest, signOff }) as Holder
}
