/** Labels as they are compared: official ones, and the ways real reports write them. */
import type { Aliases } from '../model/template'

const ORDINAL = /^(\([一二三四五六七八]\)|[一二三四五六]、|\d+\.)/
const REMARK = /\([^()]{5,}\)$/

/** No white space, half-width brackets and digits, `1．` `1、` `1.` and all quotation marks alike, radicals as their characters. */
export function normaliseLabel(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/["“”„‟「」『』]/g, '"')
    .replace(/^(\d+)[、.,]/, '$1.')
    .replace(/^([一二三四五六])[、.,]/, '$1、')
}

/** Every form a label is recognised by: as printed, by its other names, and each without number or remark. */
export function labelForms(label: string, aliases: Aliases): Set<string> {
  const names = [label, ...(aliases.labels[label] ?? [])].map(normaliseLabel)
  return new Set(names.flatMap((name) => [name, name.replace(ORDINAL, ''), name.replace(REMARK, ''), name.replace(ORDINAL, '').replace(REMARK, '')]).filter((form) => form !== ''))
}
