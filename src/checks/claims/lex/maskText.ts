/**
 * Stretches whose numbers count nothing: titles, document numbers, addresses, articles, ordinals,
 * telephone numbers.
 */

interface SilentKind {
  /** What it is, for the clerk. */
  why: string
  pattern: string
}

const ONES = '一二两三四五六七八九十'

const SILENT_KINDS: readonly SilentKind[] = [
  { why: '法律、文件的名称', pattern: '《[^《》\\n]{0,120}》' },
  { why: '文号', pattern: '[〔［\\[【][12]\\d{3}[〕］\\]】](?:第?\\d+号)?' },
  { why: '网址', pattern: 'https?：?:?//[\\w./?=&%#-]*' },
  { why: '网址', pattern: 'www\\.[\\w./?=&%#-]*' },
  { why: '邮箱', pattern: '(?<![\\w.-])[\\w.-]{1,64}@[\\w.-]{1,64}' },
  { why: '电话', pattern: '\\d{3,4}-\\d{7,8}' },
  {
    why: '序号、条款',
    pattern:
      '第(?:（[\\d零〇一二三四五六七八九十百]{1,8}）|[\\d零〇一二三四五六七八九十百]{1,8})(?![方\\d])[^，。；：（）\\n]?',
  },
  { why: '序号、条款', pattern: '(?<=^|[。；;，：:\\n])(?:[一二三四五六七八九十]{1,3}(?:是|[、'
    + '.])|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、](?!\\d))' },
  { why: '引号里的名称', pattern: '“[^“”\\n]{0,12}[一二三四五六七八九十\\d][^“”\\n]{0,12}”' },
  {
    why: '时限、时长',
    pattern: '(?<!\\d)\\d{1,5}个?(?:工作日|自然日|小时|分钟|百分点|季度)|(?<!\\d)\\d{1,4}个月',
  },
  {
    why: '时限、时长',
    pattern: `(?<![${ONES}])[${ONES}]{1,4}个(?:工作日|自然日|小时|百分点|月|季度|方面|部分)`,
  },
]

const SILENT = new RegExp(SILENT_KINDS.map(({ pattern }) => pattern).join('|'), 'g')
const BY_KIND = new RegExp(SILENT_KINDS.map(({ pattern }) => `(${pattern})`).join('|'), 'g')

/** A stretch of plain text whose numbers count nothing, and what it is. */
export interface SilentStretch { from: number; to: number; why: string }

/** Every such stretch, in order. */
export function findSilent(text: string): SilentStretch[] {
  return [...text.matchAll(BY_KIND)].map((match) => {
    const kind =
      SILENT_KINDS[match.slice(1).findIndex((group: string | undefined) => group !== undefined)]
    return { from: match.index, to: match.index + match[0].length, why: kind?.why ?? '' }
  })
}

/** The text with every such stretch blotted out, of the same length. */
export function maskText(text: string): string {
  return text.replace(SILENT, (stretch) => '□'.repeat(stretch.length))
}
