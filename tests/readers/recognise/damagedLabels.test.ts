/**
 * Row labels that lost letters: read by what is left of them, by number, group and place, each
 * figure in doubt.
 */
import { describe, expect, test } from 'vitest'
import { cellsOf } from '../../../src/model/cells'
import { listLines } from '../../../src/model/grid'
import type { EditionId } from '../../../src/model/template'
import type { Draft } from '../../../src/readers'
import type { LooseBlock } from '../../../src/readers/loose/looseDocument'
import { editionOf } from '../../../src/templates'
import { draftOf, line, officialTable } from '../../support/looseReports'
import { seededRandom, type Random } from '../../support/random'

const HEADING = line('三、收到和处理政府信息公开申请情况')

function rowLabels(edition: EditionId): string[] {
  const table = editionOf(edition).tables.find(({ id }) => id === 'applications')
  return (table?.blocks ?? []).flatMap(({ rows }) => listLines(rows).map(({ leaf }) => leaf.label))
}

/** The draft of a report with some labels of table three changed. */
function draftWith(
  edition: EditionId,
  changed: Map<string, string>,
  blocks?: (table: LooseBlock) => LooseBlock[],
): Draft {
  const table = officialTable(edition, 'applications', (text) => changed.get(text) ?? text)
  const year = edition === '2019' ? 2020 : 2025
  return draftOf({ year, edition, three: [HEADING, ...(blocks ? blocks(table) : [table])] })
}

/** The table is printed with running numbers: what stands in each cell is its own number. */
function judge(
  draft: Draft,
  edition: EditionId,
): { right: number; silentlyWrong: string[]; inDoubt: number } {
  const infos = [...cellsOf(editionOf(edition)).values()]
    .filter(({ table }) => table === 'applications')
  const read =
    infos.map(({ id }, index) => ({ id, wanted: String(index + 1), cell: draft.cells[id] }))
  const right = read.filter(({ cell, wanted }) => cell?.text === wanted)
  const wrong = read.filter(
    ({ cell, wanted }) => cell && cell.text !== '' && cell.text !== wanted && cell.doubt === '',
  )
  const inDoubt = right.filter(({ cell }) => cell?.doubt !== '').length
  return { right: right.length, silentlyWrong: wrong.map(({ id }) => id), inDoubt }
}

/** One cell a line. */
const oneALine = (table: LooseBlock): LooseBlock[] =>
  table.type === 'table'
    ? table.table.rows.flatMap((row) =>
        row.filter(({ isOrigin, text }) => isOrigin && text !== '').map(({ text }) => line(text)),
      )
    : [table]

describe('what a label may have come to', () => {
  test.each([
    ['2.其他法律行政法规禁止公开', '2.其他法律行政止公开'],
    ['2.其他法律行政法规禁止公开', '2.其他法律□政□规禁□公开'],
    ['2.其他法律行政法规禁止公开', '2.其法禁公'],
    ['2.其他法律行政法规禁止公开', '2.'],
    ['4.保护第三方合法权益', '4保护第方合法权益'],
    ['1.本机关不掌握相关政府信息', '1.本机不掌握相政府信息'],
    ['3.补正后申请内容仍不明确', '补后申请内仍不明'],
    ['5.要求行政机关确认或重新出具已获取信息', '5.要求行政机关确认或重'],
    ['5.要求行政机关确认或重新出具已获取信息', '要求机关确认重新出具获取信'],
    [
      '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
      '2.申请人逾期未按通知求纳费、政机关再处理其政府信公开',
    ],
    ['6.属于四类过程性信息', '6.于四过性信'],
    ['二、上年结转政府信息公开申请数量', '二、上年结转政府信公申请量'],
    ['四、结转下年度继续办理', '四、结转下年继办'],
  ])('%s, written %s', (label, written) => {
    for (const blocks of [undefined, oneALine]) {
      const { right, inDoubt, silentlyWrong } = judge(
        draftWith('2021', new Map([[label, written]]), blocks),
        '2021',
      )
      expect(silentlyWrong).toEqual([])
      if (!blocks) expect([right, inDoubt]).toEqual([175, 7])
      else expect(right).toBeGreaterThanOrEqual(168)
    }
  })

  test('the doubt names what was written and what it was read as', () => {
    const draft =
      draftWith('2021', new Map([['2.其他法律行政法规禁止公开', '2.其他法律行政止公开']]))
    const doubt = draft.cells['applications.handled.refused.forbiddenByLaw.person']?.doubt
    expect(doubt).toBe('行名“2.其他法律行政止公开”按“2.其他法律行政法规禁止公开”读入')
  })

  test('a row of its own between two known ones is no damaged label', () => {
    const draft = draftWith('2021', new Map(), (block) => {
      if (block.type !== 'table') return [block]
      const at =
        block.table.rows.findIndex((row) => row.some(({ text }) => text.startsWith('3.危及')))
      const own = (block.table.rows[at] ?? []).map((slot) => ({
        ...slot,
        text: slot.text.startsWith('3.危及') ? '其中：涉企信息' : slot.text,
      }))
      return [
        {
          type: 'table',
          table: {
            ...block.table,
            rows: [...block.table.rows.slice(0, at), own, ...block.table.rows.slice(at)],
          },
        },
      ]
    })
    expect(judge(draft, '2021')).toMatchObject({ right: 175, silentlyWrong: [], inDoubt: 0 })
    expect(draft.unrecognised.map(({ text }) => text).join()).toContain('其中：涉企信息')
  })
})

describe.each(['2021', '2019'] as const)('letters lost at random, form of %s', (edition) => {
  test('a third of the letters of three labels: nearly all rows are read, none wrongly in silence', () => {
    const all = rowLabels(edition)
    let [right, total] = [0, 0]
    for (let seed = 1; seed <= 60; seed += 1) {
      const random = seededRandom(seed)
      const chosen = [random.pick(all), random.pick(all), random.pick(all)].filter(
        (label) => label.length > 6,
      )
      const draft =
        draftWith(edition, new Map(chosen.map((label) => [label, thinOut(label, random)])))
      const judged = judge(draft, edition)
      expect(judged.silentlyWrong).toEqual([])
      right += judged.right
      total += all.length * 7
    }
    expect(right / total).toBeGreaterThan(0.99)
  })
})

/** A third of the letters gone, those of the number last. */
function thinOut(label: string, random: Random): string {
  const letters = [...label]
  for (let lost = 0; lost < label.length / 3; lost += 1)
    {
    letters.splice(2 + random.upTo(letters.length - 3), 1)
  }
  return letters.join('')
}
