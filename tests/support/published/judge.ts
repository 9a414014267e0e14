/** What was read of a published report against what it says. */
import { blockText } from '../../../src/model/narrative'
import { readReport, type Draft } from '../../../src/readers'
import type { MadeFile } from '../files/writeMadeReport'
import type { Published } from './report'

export interface Verdict {
  cells: number
  right: number
  rightInDoubt: number
  inDoubt: number
  leftOut: number
  sentences: number
  /** Each in words. */
  wrong: string[]
  lost: string[]
  foreign: string[]
  about: string[]
}

const bare = (text: string): string =>
  text.replace(/[\s\u00a0]+/g, '').replace(/^[（(]?[一二三四五六七八九十\d]{1,2}(?:[）)]|[.、．])/, '')

export const NOTHING: Verdict = {
  cells: 0, right: 0, rightInDoubt: 0, inDoubt: 0, leftOut: 0, sentences: 0, wrong: [], lost: [],
  foreign: [], about: [],
}

export function addVerdicts(one: Verdict, other: Verdict): Verdict {
  return {
    cells: one.cells + other.cells, right: one.right + other.right,
    rightInDoubt: one.rightInDoubt + other.rightInDoubt, inDoubt: one.inDoubt + other.inDoubt,
    leftOut: one.leftOut + other.leftOut, sentences: one.sentences + other.sentences,
    wrong: [...one.wrong, ...other.wrong], lost: [...one.lost, ...other.lost],
    foreign: [...one.foreign, ...other.foreign], about: [...one.about, ...other.about],
  }
}

/** The report in a file judged; a file that is not read loses everything. */
export async function judgeFile(file: MadeFile, report: Published): Promise<Verdict> {
  const { value, messages } = await readReport(file)
  const said = messages.map(({ text }) => text).join('；')
  if (!value) return { ...judgeCells({}, report), about: [`not read: ${said}`] }
  const verdict = judgeCells(value.cells, report)
  return { ...verdict, ...judgeTexts(value, report), about: judgeFront(value, report) }
}

function judgeCells(cells: Draft['cells'], { truth }: Published): Verdict {
  const verdict = { ...NOTHING, cells: Object.keys(truth).length, wrong: [] as string[] }
  for (const [cell, { text = '' }] of Object.entries(truth)) {
    const read = cells[cell]
    if (!read || (read.text === '' && text !== '')) verdict.leftOut += 1
    else if (read.doubt !== '' && read.text === text) verdict.rightInDoubt += 1
    else if (read.doubt !== '') verdict.inDoubt += 1
    else if (read.text === text) verdict.right += 1
    else verdict.wrong.push(`${cell}: ${text} came in as ${read.text}`)
  }
  return verdict
}

/** Sentences that stand in no single block of their part, and blocks of other words. */
function judgeTexts(
  { narratives }: Draft, { texts }: Published,
): Pick<Verdict, 'sentences' | 'lost' | 'foreign'> {
  const found = { sentences: 0, lost: [] as string[], foreign: [] as string[] }
  for (const part of [1, 5, 6] as const) {
    const blocks = narratives[part].map(blockText).map(bare)
    const paragraphs = texts[part].map(bare)
    const sentences = paragraphs.flatMap((text) => text.split('。').filter((piece) => piece !== ''))
    found.sentences += sentences.length
    found.lost.push(...sentences.filter((sentence) =>
      !blocks.some((block) => block.includes(sentence))).map((sentence) => `${part}: ${sentence}`))
    found.foreign.push(...blocks.filter((block) =>
      !paragraphs.some((paragraph) => paragraph.includes(block)
        || paragraph.includes(block.replace(/。$/, ''))))
      .map((block) => `${part}: ${block}`))
  }
  return found
}

function judgeFront(draft: Draft, report: Published): string[] {
  const is = (what: string, read: unknown, said: unknown): string[] =>
    (read === said ? [] : [`${what}: “${String(said)}” came in as “${String(read)}”`])
  return [
    ...is('title', draft.title, report.title.join('')), ...is('year', draft.year, report.year),
    ...is('agency', draft.agency.name, report.agency),
    ...is('edition', draft.edition, report.edition.id),
    ...is('parts', draft.parts.map(({ number }) => number).join(''), '123456'),
    ...is('signature', draft.signature.name, report.signed.name),
    ...is('date', draft.signature.date, report.signed.date),
    ...is('preamble', bare(draft.preamble), bare(report.intro)),
  ]
}
