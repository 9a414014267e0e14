/**
 * What these rules say of five published reports: what a careful office would say of each, and
 * nothing grave beyond it.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { openReport } from '../../../src/cli/openReport'
import { runChecks } from '../../../src/checks/runChecks'
import { textOfSpan } from '../../../src/model/text/textChange'

const folder = new URL('../../../../shared/seeds/', import.meta.url)
const PROSE = /^(ST-(SIX|FIVE|LEN|FEE-X|ITEM|SAME|PASTED)|LG-|PV-|YY-SAME|T4-PRE)/

async function said(
  name: string,
): Promise<{ code: string; level: string; id: string; words: string[] }[]> {
  const { value: opened } = await openReport(fileURLToPath(new URL(`${name}-2020.txt`, folder)))
  if (!opened) throw new Error(`${name} does not open`)
  const { report, context } = opened
  return runChecks(report, undefined, context).filter(({ code }) => PROSE.test(code))
    .map(({ code, level, id, spans = [] }) => ({
      code, level, id,
      words: spans.map((span) => textOfSpan(report, span)?.slice(span.from, span.to) ?? ''),
    }))
}

describe.skipIf(!existsSync(folder))('published reports', () => {
  test.each<[string, string[]]>([
    ['xiangshan', ['ST-SIX:3标题']], ['pingyuan', ['ST-SIX:6缺失']], ['zichuan', []],
    ['shucheng', []], ['anqiu', []],
  ])('%s: 强制 and 核实', async (name, expected) => {
    expect((await said(name)).filter(({ level }) => level !== '提示').map(({ id }) => id))
      .toEqual(expected)
  })

  test.each<[string, string[]]>([
    ['xiangshan', ['ST-SIX']], ['shucheng', ['ST-LEN', 'LG-WORD']],
    ['anqiu', ['ST-ITEM', 'ST-PASTED', 'PV-PERSON']],
  ])('%s: what is only mentioned', async (name, expected) => {
    const codes = (await said(name)).filter(({ level }) => level === '提示').map(({ code }) => code)
    expect(codes).toEqual(expect.arrayContaining(expected))
  })

  test('the very words', async () => {
    expect((await said('shucheng')).find(({ code }) => code === 'LG-WORD')?.words).toEqual(['2021'])
    expect((await said('anqiu')).filter(({ code }) => code === 'ST-ITEM')
      .flatMap(({ words }) => words)).toEqual(['第二十条第（二）款', '第二十条第（七）款'])
  })
})

if (!existsSync(folder)) console.log('skipped: shared/seeds is not beside this checkout')
