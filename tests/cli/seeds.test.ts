/**
 * Five published reports as the command line sees them: their figures letter by letter, what is
 * found in their tables, the headings its checks are handed.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { runChecks } from '../../src/checks/runChecks'
import { checkFile } from '../../src/cli/checkFile'
import { printFigures } from '../../src/cli/figuresJson'
import { openReport } from '../../src/cli/openReport'
import { reportFromFigures, type FiguresJson } from '../support/samples/figuresJson'
import { withCells } from '../support/findings'

const folder = new URL('../../../shared/seeds/', import.meta.url)
const pathOf = (file: string): string => fileURLToPath(new URL(file, folder))
/** Written down otherwise than the text has it: the text is what is read. */
const SLIP = ['77181.86万元', '77180.86万元'] as const

const FOUND: Record<string, Record<string, number>> = {
  anqiu: {}, xiangshan: {}, zichuan: { 'T2-OLD-SIGN': 5 }, shucheng: { 'T2-OLD-SIGN': 5 },
  pingyuan: { 'T2-OLD-SIGN': 4, 'T3-ROW': 7, 'T3-SUM': 1, 'T3-BAL': 1, 'CELL-EMPTY': 5 },
}

describe.skipIf(!existsSync(folder)).each(Object.keys(FOUND))('%s', (name) => {
  test('figures as written down, findings of the tables', async () => {
    const { figures, issues } = await checkFile(pathOf(`${name}-2020.txt`))
    const written = readFileSync(new URL(`${name}-2020.figures.json`, folder), 'utf8')
    expect(figures && printFigures(figures)).toBe(name === 'pingyuan' ? written.replace(...SLIP)
      // The unit stands in the head of the column.
      : name === 'zichuan' ? written.replace('"219900"', '"219900万元"') : written)
    const codes = issues.map(({ code }) => code).filter((code) => /^T[234]-|^CELL-/.test(code))
    expect(codes.reduce<Record<string, number>>(
      (counts, code) => ({ ...counts, [code]: (counts[code] ?? 0) + 1 }), {},
    )).toEqual(FOUND[name])
  })
})

describe.skipIf(!existsSync(folder))('published as they were', () => {
  test('signs of 本年增/减 are told as written, from the text and from the figures', async () => {
    const { issues } = await checkFile(pathOf('zichuan-2020.txt'))
    const signs = (found: { code: string; message: string }[]): string[] =>
      found.filter(({ code }) => code === 'T2-OLD-SIGN').map(({ message }) => message)
    expect(signs(issues).slice(0, 2)).toEqual([
      '“行政许可”行“本年增/减”列写作“+ 125”，建议写“+125”',
      '“其他对外管理服务事项”行“本年增/减”列写作“- 47”，建议写“-47”',
    ].map((words) => `第二部分${words}`))
    const figures =
      JSON.parse(readFileSync(new URL('zichuan-2020.figures.json', folder), 'utf8')) as FiguresJson
    const written = withCells(reportFromFigures(figures), {
      'disclosure.license.change': '+ 125', 'disclosure.otherService.change': '- 47',
    })
    expect(signs(runChecks(written))).toEqual(signs(issues).slice(0, 2))
  })

  test('headings reach the checks word by word, missing ones are missing', async () => {
    const headings = async (name: string): Promise<string[] | undefined> => (await openReport(
      pathOf(`${name}-2020.txt`),
    )).value?.context.published?.map(({ heading }) => heading)
    expect((await headings('xiangshan'))?.slice(0, 3))
      .toEqual(['一总体情况', '二、主动公开政府信息情况', '三、依申请公开情况'])
    expect(await headings('pingyuan')).toHaveLength(5)
    expect((await openReport(pathOf('zichuan-2020.figures.json'))).value).toBeNull()
  })
})

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')
