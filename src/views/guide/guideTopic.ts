/** What a stretch of words of the guide looks like. */
export interface GuideSpan { text: string; look?: 'strong' | 'code' }

export type GuideBlock =
  | { type: 'text'; spans: GuideSpan[] }
  | { type: 'list'; items: GuideBlock[][] }
  | { type: 'table'; head: string[]; rows: string[][] }

/** One thing a clerk looks up: a step of the form, or 保存, 备份, 打印 … */
export interface GuideTopic { title: string; blocks: GuideBlock[] }
