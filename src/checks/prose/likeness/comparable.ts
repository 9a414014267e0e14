/**
 * What of a text counts when it is compared: sentences without figures,
 * marks and names of laws. What every report says in the same words does not
 * count: that nothing happened, fees, sentences that are all figures.
 */

const SENTENCE_END = /[。；;！？!?\n]/
const NAMES_OF_LAWS = /《[^《》]{1,60}》/g
const QUOTED_AT_LENGTH = /“[^“”]{14,200}”/g
const CHINESE = '一二三四五六七八九十百千万两〇零'
const NUMBER = new RegExp(
  `[\\d０-９]+(?:[.,，．][\\d０-９]+)*[%％‰]?|(?<![${CHINESE}])[${CHINESE}]+`
  + '(?=[余多]?[件条次个项人篇份期场年月日家名户万元])',
  'g',
)
const NOISE = /[^\u3400-\u9fff\w]+/g

/** Sentences any report may share with any other. */
const STOCK: readonly RegExp[] = [
  /(?:未|没有|无)(?:发生|收到|收取|出现|产生|接到|引发|发现|其[他它]|需要|涉及|存在)|^无$|不存在/,
  /信息处理费|收费通知|本(?:年度)?报告|统计期限|电子版/,
]
const LONGEST_STOCK = 60
/** Fewer characters than this for each figure, and the sentence is a form filled in. */
const FORMULAIC = 22

/** The characters that count, figures as 0; '' for a text of nothing but stock phrases. */
export function comparableText(text: string): string {
  return text.split(SENTENCE_END).filter((sentence) => !isStock(sentence)).map((
    sentence,
  ) => sentence.replace(NAMES_OF_LAWS, '').replace(QUOTED_AT_LENGTH, '').replace(NUMBER, '0')
    .replace(NOISE, '')).join('')
}

function isStock(sentence: string): boolean {
  if (sentence.length <= LONGEST_STOCK && STOCK.some((pattern) => pattern.test(sentence))) {
    return true
  }
  const figures = sentence.match(NUMBER)?.filter((number) => !/^20\d\d$/.test(number)).length ?? 0
  return figures > 0 && sentence.length / figures <= FORMULAIC
}
