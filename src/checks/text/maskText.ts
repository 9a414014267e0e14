/** Stretches whose numbers count nothing: titles, document numbers, addresses, articles, ordinals, telephone numbers. */

const SILENT = new RegExp([
  '《[^《》\\n]{0,120}》',
  '[〔［\\[【][12]\\d{3}[〕］\\]】](?:第?\\d+号)?',
  'https?：?:?//[\\w./?=&%#-]*',
  'www\\.[\\w./?=&%#-]*',
  '(?<![\\w.-])[\\w.-]{1,64}@[\\w.-]{1,64}',
  '\\d{3,4}-\\d{7,8}',
  '第(?:（[\\d零〇一二三四五六七八九十百]{1,8}）|[\\d零〇一二三四五六七八九十百]{1,8})(?![方\\d])[^，。；：（）\\n]?',
  '(?<=^|[。；;，：:\\n])(?:[一二三四五六七八九十]{1,3}(?:是|[、.])|（[一二三四五六七八九十\\d]{1,3}）|\\d{1,2}[.、](?!\\d))',
  '“[^“”\\n]{0,12}[一二三四五六七八九十\\d][^“”\\n]{0,12}”',
  '(?<!\\d)\\d{1,5}个?(?:工作日|自然日|小时|分钟|百分点|季度)|(?<!\\d)\\d{1,4}个月|(?<![一二两三四五六七八九十])[一二两三四五六七八九十]{1,4}个(?:工作日|自然日|小时|百分点|月|季度|方面|部分)',
].join('|'), 'g')

/** The text with every such stretch blotted out, of the same length. */
export function maskText(text: string): string {
  return text.replace(SILENT, (stretch) => '□'.repeat(stretch.length))
}
