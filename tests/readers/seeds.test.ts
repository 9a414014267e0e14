/**
 * Five published reports as text, one with conversion debris of Word, one of PDF, give exactly the
 * figures written down from them, with title, parts and text.
 */
import { existsSync, readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { cellsOf } from '../../src/model/cells'
import { parseFigure, formatFigure } from '../../src/model/figure'
import { blockText } from '../../src/model/narrative'
import { acceptDraft, readReport, type Draft } from '../../src/readers'
import { editionOf } from '../../src/templates'
import type { FiguresJson } from '../support/samples/figuresJson'

const folder = new URL('../../../shared/seeds/', import.meta.url)

interface Seed {
  name: string
  title: string
  signature: { name: string; date: string }
  parts: number[]
  ends: Record<1 | 5 | 6, string>
}

const ALL = [1, 2, 3, 4, 5, 6]
const seeds: Seed[] = [
  {
    name: 'anqiu', title: '安丘经济开发区管委会2020年政府信息公开工作年度报告', parts: ALL,
    signature: { name: '安丘经济开发区管委会', date: '2021-01-25' },
    ends: {
      1: '需要进行责任追究的情况。', 5: '易于提炼获取信息的形式与内容。',
      6: '我区没有接到和承办人大建议和政协提案。',
    },
  },
  {
    name: 'pingyuan', title: '平原示范区2020年度政府信息公开工作年度报告', parts: [1, 2, 3, 4, 5],
    signature: { name: '新乡市平原城乡一体化示范区管理委员会', date: '2021-01-10' },
    ends: { 1: '救助资金17.5万元。', 5: '编制本级政务公开事项标准目录。', 6: '' },
  },
  {
    name: 'shucheng', title: '舒城县人民政府2020年政府信息公开工作年度报告', parts: ALL,
    signature: { name: '', date: '' },
    ends: {
      1: '切实提高经办人员业务水平。', 5: '推动全县政务公开工作水平整体提升。',
      6: '充分发挥典型示范引领作用。',
    },
  },
  {
    name: 'xiangshan', title: '相山经济开发区2020年政府信息公开工作年度报告', parts: ALL,
    signature: { name: '', date: '' },
    ends: {
      1: '做到“有问必答、有需必应”。', 5: '实现全方位、多角度、深层次的政策宣传。',
      6: '切实为公众提供快捷方便的服务。',
    },
  },
  {
    name: 'zichuan', title: '淄川区人民政府2020年政府信息公开工作年度报告', parts: ALL,
    signature: { name: '', date: '' },
    ends: {
      1: '被《政务公开看山东》刊发宣传。', 5: '为群众提供更加便捷实用的政务公开服务。', 6: '无。',
    },
  },
]

/** Written down otherwise than the text has it: the text is what is read. */
const SLIPS: Record<string, Record<string, string>> = {
  pingyuan: { 'disclosure.procurement.amount': '77180.86万元' },
  // The unit stands in the head of the column.
  zichuan: { 'disclosure.procurement.amount': '219900万元' },
}

function readText(name: string): string {
  return readFileSync(new URL(`${name}-2020.txt`, folder), 'utf8')
}

async function readSeed(name: string): Promise<Draft> {
  const { value } =
    await readReport({ name: `${name}.txt`, bytes: new TextEncoder().encode(readText(name)) })
  if (!value) throw new Error('not recognised')
  return value
}

/** The figures written down, by cell; money as text, counts as numbers, blanks as null. */
function writtenDown(name: string): Record<string, number | string | null> {
  const figures =
    JSON.parse(readFileSync(new URL(`${name}-2020.figures.json`, folder), 'utf8')) as FiguresJson
  const taken = new Map<string, number>()
  return Object.fromEntries([...cellsOf(editionOf(figures.edition)).values()]
    .map(({ id, table, rowLabels }) => {
      const label = rowLabels.join('/')
      const index = taken.get(table + label) ?? 0
      taken.set(table + label, index + 1)
      const row = table === 'disputes'
        ? figures.table4 : table === 'disclosure' ? figures.table2[label] : figures.table3[label]
      if (row?.[index] === undefined) throw new Error(`no figure for ${label} ${index}`)
      return [id, SLIPS[name]?.[id] ?? row[index]]
    }))
}

function readFigures({ cells }: Draft): Record<string, number | string | null> {
  const infos = cellsOf(editionOf('2019'))
  return Object.fromEntries(Object.entries(cells).map(([id, { text }]) => {
    const kind = infos.get(id)?.kind ?? 'count'
    const figure = parseFigure(kind, text)
    if (figure.state === 'blank') return [id, null]
    return [
      id,
      figure.state === 'known' && kind !== 'moneyWithUnit' ? figure.value : formatFigure(figure),
    ]
  }))
}

describe.skipIf(!existsSync(folder))
  .each(seeds)('$name', ({ name, title, parts, signature, ends }) => {
  let draft: Draft
  beforeAll(async () => { draft = await readSeed(name) })

  test('every figure of the three tables, right or blank as published, none left over', () => {
    expect(readFigures(draft)).toEqual(writtenDown(name))
    expect(draft.unrecognised).toEqual([])
    expect(Object.values(draft.cells).filter(({ doubt }) => doubt !== '')).toEqual([])
    expect(draft.singleOtherRow).toBeNull()
  })

  test('title, agency, year, edition, signature', () => {
    const { agency, year, edition } =
      JSON.parse(readFileSync(new URL(`${name}-2020.figures.json`, folder), 'utf8')) as FiguresJson
    expect(draft).toMatchObject({ title, year, edition, signature })
    expect(draft.agency.name).toBe(agency)
    expect(draft.preamble).toMatch(/政府信息公开条例[\s\S]*(联系|综合办)/)
  })

  test('the parts, a missing one told', () => {
    expect(draft.parts.map(({ number }) => number)).toEqual(parts)
    const missing = draft.messages.filter(({ text }) => text.includes('没有找到'))
    expect(missing.map(({ text }) => text)).toEqual(ALL.filter((part) => !parts.includes(part))
      .map(() => '没有找到第六部分“六、其他需要报告的事项”的标题'))
  })

  test('the text from end to end, without debris', () => {
    for (const part of [1, 5, 6] as const) {
      const texts = draft.narratives[part].map(blockText)
      expect(texts[texts.length - 1] ?? '').toMatch(new RegExp(`${ends[part]}$`))
      expect(texts.join('\n')).not.toMatch(/\[(bookmark|image)|image\d|^— \d+ —$|RIKARAER|\t/m)
    }
  })

  test('no paragraph is lost, one broken by a page is whole again', () => {
    const bare =
      (text: string): string => text.replace(/\[(bookmark|image):[^\]]*\]/g, '').replace(/\s+/g, '')
    const read = bare([
      draft.preamble,
      ...([1, 5, 6] as const).flatMap((part) => draft.narratives[part].map(blockText)),
    ].join('\n'))
    const wanted = readText(name).split('\n')
      .filter((line) => line.length > 60 && line.includes('。')).map(bare)
    expect(wanted.length).toBeGreaterThan(8)
    expect(wanted.filter((line) => !read.includes(line))).toEqual([])
    const paragraphs = ([1, 5, 6] as const).flatMap((part) => draft.narratives[part])
      .filter((block) => block.type === 'paragraph').map(blockText)
    expect(paragraphs.filter((text) => text.length > 60 && !/[。：；]$/.test(text))
      .map((text) => text.slice(-12)))
      .toEqual(name === 'pingyuan'
        ? ['息不公开或少公开'].map((end) => expect.stringContaining(end) as string) : [])
  })
})

test.skipIf(
  !existsSync(folder),
)('once accepted, blank cells are explicit blanks and wrong totals stay', async () => {
  const report = acceptDraft(await readSeed('pingyuan'), {
    now: '2026-02-01T00:00:00.000Z', kind: '开发区等派出机构',
  })
  expect(report.cells['disclosure.penalty.previousItems']).toEqual({ text: '', source: 'imported' })
  expect(report.cells['applications.handled.total.person'])
    .toEqual({ text: '17', source: 'imported' })
  expect(report.cells['applications.received.total']).toEqual({ text: '0', source: 'imported' })
  expect(Object.keys(report.cells)).toHaveLength(22 + 161 + 15)
  expect(report).toMatchObject({
    year: 2020, edition: '2019', agency: { name: '平原示范区', kind: '开发区等派出机构' },
    signature: { name: '新乡市平原城乡一体化示范区管理委员会' },
  })
})

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')
