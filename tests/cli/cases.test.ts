/**
 * Reports reduced to one thing that was read or judged wrongly, as the command line sees them now.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { checkFile } from '../../src/cli/checkFile'

const folder = new URL('../../../shared/cases/', import.meta.url)

/**
 * Codes of all findings but those of what is not filled, each once; a sentence where it is not
 * read.
 */
const OUTCOMES: Record<string, string[] | string> = {
  '00-base': [],
  '01-wrapped-lines-with-digits': [],
  '03-fee-not-occurred': [],
  '05-government-taken-for-department': [],
  '07-year-in-intro-not-read': [],
  '11-part-two-heading-missing': ['ST-SIX'],
  '12-table-caption-for-heading': [],
  '13-pipe-at-line-end-table2': [],
  '15-row-label-letters-lost': [],
  '17-table4-head-in-pieces': [],
  '18-blank-cells-stop-text-checks': ['TX-REVIEW'],
  '20-unfinished-as-mandatory': [],
  '21-adjective-for-a-name': [],
  '22-period-year-mistyped': ['TX-PERIOD'],
  '24-parts-far-short': ['TX-PARTS'],
  '28-one-line-text': '原文连成了一行',
  '29-college-report': '这份文件是学校的信息公开报告',
  '31-procurement-in-yuan': ['T2-BUY-UNIT', 'T2-OLD-SIGN'],
  '33-old-table-blank-one-cell-a-line': ['ST-FORMAT'],
}

describe.skipIf(!existsSync(folder))('the case', () => {
  test.each(Object.entries(OUTCOMES))('%s', async (name, outcome) => {
    const { issues, messages } = await checkFile(fileURLToPath(new URL(`${name}.txt`, folder)))
    const told = issues.filter(({ level }) => level !== '未完成')
    if (typeof outcome === 'string') {
      expect(messages.map(({ text }) => text).join(''))
        .toContain(outcome)
    }
    else expect([...new Set(told.map(({ code }) => code))].sort()).toEqual(outcome)
  })
})

if (!existsSync(folder)) console.log('skipped: shared/cases is not beside this checkout')
