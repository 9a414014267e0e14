/** The command line in this process: arguments in, texts and exit code out. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileCheck } from '../../src/cli/checkFile'
import type { FiguresJson } from '../../src/cli/figuresJson'
import { runCommand } from '../../src/cli/runCommand'
import { composeDocument } from '../../src/document'
import type { Report } from '../../src/model/report'
import { readReport } from '../../src/readers'
import { readDataFile } from '../../src/readers/formats/json'
import { editionOf } from '../../src/templates'
import { rollForward } from '../../src/templates/rollForward'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeText } from '../../src/writers/text/writeText'
import { withCells } from '../support/findings'
import { buildConsistentReport } from '../support/randomReport'

let folder = ''
const sound = buildConsistentReport({ edition: editionOf('2021'), seed: 3, withLastYear: false })
const old = buildConsistentReport({ edition: editionOf('2019'), seed: 3, withLastYear: false })
const broken = withCells(sound, { 'applications.handled.granted.total': 9999 })

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  save('sound.json', sound)
  save('old.json', old)
  save('broken.json', broken)
  writeFileSync(at('junk.docx'), 'PK\u0003\u0004 not a word file')
})

afterAll(() => rmSync(folder, { recursive: true }))

const at = (name: string): string => join(folder, name)

function save(name: string, report: Report): void {
  writeFileSync(at(name), writeDataFile(report))
}

async function run(...argv: string[]): Promise<{ code: number; output: string; error: string }> {
  let [output, error] = ['', '']
  const code = await runCommand(argv, {
    output: { write: (text) => { output += text } }, error: { write: (text) => { error += text } },
  })
  return { code, output, error }
}

/** All parts of a Word file, names and contents. */
function textOfParts(name: string): string {
  return Object.entries(unzipSync(readFileSync(at(name))))
    .map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`).join('\n')
}

async function checkJson(...argv: string[]): Promise<FileCheck[]> {
  return JSON.parse((await run('check', '--json', ...argv)).output) as FileCheck[]
}

describe('wrong arguments', () => {
  test.each([
    [[], '没有写要做什么'], [['print', 'a.docx'], '没有“print”这个命令'],
    [['check'], '没有写要检查的文件'], [['check', '--las', 'a'], '--las'],
    [['convert', 'a.docx'], '两个文件'], [['convert', 'a.docx', 'b.pdf'], 'b.pdf'],
    [['convert', 'a.docx', 'b.html', '--edition', '2020'], '2019 或 2021'],
    [['figures', 'a', 'b'], '一个文件'],
    [['compare', 'a'], '两个文件'], [['check', 'a', '--edition', '2021'], '--edition'],
    [['check', 'a', '--final'], '--final'], [['figures', 'a', '--with-data'], '--with-data'],
    [['convert', 'a.docx', 'b.html', '--with-data'], '只用于输出 .docx'],
  ])('%j are told with the usage', async (argv, sentence) => {
    const { code, output, error } = await run(...argv)
    expect(code).toBe(2)
    expect(output).toBe('')
    expect(error.split('\n')[0]).toContain(sentence)
    expect(error).toContain('用法：')
  })

  test('help is no fault', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, error: '' })
  })
})

describe('check', () => {
  test('a sound report gives 0, a 强制 finding 1, an unreadable file 2 and the gravest counts', async () => {
    expect((await run('check', at('sound.json'))).code).toBe(0)
    expect((await run('check', at('broken.json'))).code).toBe(1)
    expect((await run('check', at('broken.json'), at('gone.docx'), at('sound.json'))).code).toBe(2)
  })

  test('lines name file, levels and findings', async () => {
    const { output } = await run('check', at('broken.json'), at('sound.json'))
    expect(output).toContain('青禾省人民政府2025年政府信息公开工作年度报告')
    expect(output).toMatch(/强制（必须改正）\d项/)
    expect(output).toContain('［T3-ROW］')
    expect(output).toContain('没有发现问题')
    expect(output).toContain('共2个文件：1个没有强制问题，1个有强制问题，0个读不了')
  })

  test('what is not filled in is 未完成, no 强制 finding: in lines, JSON and exit code', async () => {
    const blank = { 'applications.carriedIn.person': '', 'applications.handled.partial.person': '' }
    save('blanks.json', withCells(sound, blank))
    save('blanksToo.json', withCells(broken, blank))
    const { code, output } = await run('check', at('blanks.json'))
    expect(code).toBe(0)
    expect(output).toMatch(/未完成（填完再核对）\d+项/)
    expect(output).not.toContain('强制（')
    const [check] = await checkJson(at('blanks.json'))
    const waiting = check?.issues.filter(({ message }) => /还没有填|没有填好/.test(message)) ?? []
    expect(waiting.length).toBeGreaterThan(2)
    expect([...new Set(waiting.map(({ level }) => level))]).toEqual(['未完成'])
    expect((await run('check', at('blanksToo.json'))).code).toBe(1)
  })

  test('a file that cannot be read is told in its place, the others are checked', async () => {
    const checks = await checkJson(at('gone.docx'), at('junk.docx'), at('sound.json'))
    expect(checks.map(({ file, figures }) => [file, figures !== null]))
      .toEqual([[at('gone.docx'), false], [at('junk.docx'), false], [at('sound.json'), true]])
    expect(checks[0]?.messages[0]?.text).toBe('没有这个文件')
    for (const { messages } of checks.slice(0, 2)) expect(messages).not.toEqual([])
  })

  test('a folder stands for the reports in it, by name', async () => {
    mkdirSync(at('county'))
    for (const name of ['10.json', '9.json', '~$9.docx', 'notes.md']) {
      writeFileSync(at(`county/${name}`), writeDataFile(sound))
    }
    expect((await checkJson(at('county'), at('old.json'))).map(({ file }) => file))
      .toEqual([at('county/9.json'), at('county/10.json'), at('county/notes.md'), at('old.json')])
  })

  test('JSON has exactly the promised keys', async () => {
    const [check] = await checkJson(at('broken.json'))
    expect(Object.keys(check ?? {})).toEqual(['file', 'title', 'figures', 'issues', 'messages'])
    const parts = ['id', 'code', 'level', 'message', 'cells', 'places', 'values', 'group', 'repairs']
    expect(Object.keys(check?.issues[0] ?? {})).toEqual(parts)
    expect(Object.keys(check?.figures ?? {}))
      .toEqual(['agency', 'year', 'edition', 'table2', 'table3', 'table4'])
    expect(check?.issues.map(({ code }) => code)).toContain('T3-ROW')
  })

  test('a single （六） row is checked as it stands, by its own name', async () => {
    const lines = writeText(composeDocument(sound)).split('\n')
    const first = lines.findIndex((line) => line.includes('逾期不补正'))
    const sums = [0, 1, 2].map((row) => lines[first + row]?.split('\t').slice(3).map(Number) ?? [])
      .reduce((sum, row) => sum.map((value, column) => value + (row[column] ?? 0)))
    const single = (figures: number[]): string => [
      ...lines.slice(0, first), `\t（六）其他处理\t\t${figures.join('\t')}`,
      ...lines.slice(first + 3),
    ].join('\n')
    writeFileSync(at('single.txt'), single(sums))
    writeFileSync(at('singleWrong.txt'), single([...sums.slice(0, 6), 9999]))
    const [right, wrong] = await checkJson(at('single.txt'), at('singleWrong.txt'))
    expect(right?.issues.filter(({ code }) => code.startsWith('T3') || code === 'CELL-EMPTY'))
      .toEqual([])
    expect(right?.figures?.table3['三、本年度办理结果/（六）其他处理']).toEqual(sums)
    expect(wrong?.issues.find(({ code }) => code === 'T3-ROW')?.message)
      .toContain('“（六）其他处理”行')
  })

  test('last year’s file brings the checks across years', async () => {
    const last = {
      ...withCells(sound, { 'applications.carriedOut.person': 77 }), year: sound.year - 1,
    }
    save('last.json', last)
    const [check] = await checkJson(at('sound.json'), '--last', at('last.json'))
    expect(check?.issues.find(({ code }) => code === 'T3-PREV')?.message).toContain('77')
    expect((await checkJson(at('sound.json')))[0]?.issues.map(({ code }) => code)).not.toContain(
      'T3-PREV',
    )
  })

  test('last year’s file of another year is not compared, and that is said', async () => {
    const [check] = await checkJson(at('sound.json'), '--last', at('old.json'))
    expect(check?.issues.map(({ code }) => code)).not.toContain('T3-PREV')
    expect(check?.messages.map(({ text }) => text).join()).toContain('上年文件是2020年度的')
    expect((await run('check', at('sound.json'), '--last', at('gone.json'))).code).toBe(2)
  })
})

test('another year’s file as last year’s puts the file’s own last year out of comparison too', async () => {
  const last = withCells(sound, { 'applications.carriedOut.person': 77 })
  save('begun.json', { ...sound, lastYear: rollForward({
    ...last, year: sound.year - 1,
  }, sound.year, sound.updatedAt).value.lastYear })
  expect((await checkJson(at('begun.json')))[0]?.issues.map(({ code }) => code))
    .toContain('T3-PREV')
  const [check] = await checkJson(at('begun.json'), '--last', at('old.json'))
  expect(check?.issues.map(({ code }) => code)).not.toContain('T3-PREV')
})

describe('figures', () => {
  test('prints one row a line, money as written', async () => {
    const { code, output } = await run('figures', at('old.json'))
    expect(code).toBe(0)
    const figures = JSON.parse(output) as FiguresJson
    expect(figures.table2['政府集中采购']?.[1]).toMatch(/^\d+\.\d\d万元$/)
    expect(figures.table4).toHaveLength(15)
    expect(output).toContain(`\n  "规章": [${figures.table2['规章']?.join(', ')}],\n`)
  })

  test('a blank cell is null, a total left to Σ is its sum', async () => {
    const {
      'applications.received.person': person, 'applications.received.total': _total, ...cells
    } = old.cells
    save('blank.json', {
      ...old,
      cells: { ...cells, 'applications.carriedIn.person': { text: '', source: 'imported' } },
    })
    const figures = JSON.parse((await run('figures', at('blank.json'))).output) as FiguresJson
    expect(person?.text).toMatch(/\d/)
    expect(figures.table3['一、本年新收政府信息公开申请数量']?.[0]).toBeNull()
    expect(figures.table3['二、上年结转政府信息公开申请数量']?.[0]).toBeNull()
    expect(figures.table3['一、本年新收政府信息公开申请数量']?.[6]).toBeNull()
  })

  test('doubts, what was not placed and a missing year are told', async () => {
    writeFileSync(
      at('notes.txt'),
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数\n行政规范性文件\t6\t约3\t41\n行政奖励\t7\t1\t8\n',
    )
    const { code, output, error } = await run('figures', at('notes.txt'))
    expect(code).toBe(0)
    expect(JSON.parse(output)).toMatchObject({
      agency: '', year: null, edition: '2021', table2: { 行政规范性文件: [6, null, 41] },
    })
    for (const piece of ['行政奖励', '约3', '报告年度']) expect(error).toContain(piece)
  })

  test('one of our Word files edited since tells what was edited', async () => {
    const parts =
      unzipSync(await writeDocx(composeDocument(sound), { embedded: writeDataFile(sound) }))
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
    writeFileSync(at('edited.docx'), zipSync({
      ...parts, 'word/document.xml': strToU8(body.replace('本年工作平稳推进', '本年工作有序推进')),
    }))
    const { error } = await run('figures', at('edited.docx'))
    expect(error).toContain('生成时是“本年工作平稳推进。”，现在是“本年工作有序推进。”')
  })

  test('of a file that is none say why', async () => {
    expect(await run('figures', at('junk.docx'))).toMatchObject({ code: 2, output: '' })
  })
})

describe('convert', () => {
  test.each([
    'docx', 'html', 'xlsx', 'txt', 'json',
  ])('to .%s and back keeps every figure', async (kind) => {
    const output = at(`out.${kind}`)
    expect((await run('convert', at('old.json'), output)).code).toBe(0)
    expect((await run('figures', output)).output)
      .toBe((await run('figures', at('old.json'))).output)
  })

  test('to the other edition keeps what goes on and lists the rest', async () => {
    const { code, error } =
      await run('convert', at('old.json'), at('new.json'), '--edition', '2021')
    expect(code).toBe(0)
    expect(error).toContain('对外公开总数量')
    const { value } = readDataFile(readFileSync(at('new.json'), 'utf8'))
    expect(value?.edition).toBe('2021')
    expect(value?.cells['applications.received.person'])
      .toEqual(old.cells['applications.received.person'])
  })

  test('Word files are clean, and carry the data only where that is wanted', async () => {
    const noted = {
      ...sound,
      notes: { 'ST-LEN': { text: '只给审核人看', fact: 'x', at: '2026-01-10T08:00:00.000Z' } },
    }
    save('noted.json', noted)
    expect(await run('convert', at('noted.json'), at('clean.docx')))
      .toEqual({ code: 0, output: '', error: '' })
    expect(await run('convert', at('noted.json'), at('data.docx'), '--with-data'))
      .toEqual({ code: 0, output: '', error: '' })
    expect(textOfParts('clean.docx')).not.toMatch(/只给审核人看|customXml/)
    expect(textOfParts('data.docx')).toContain('只给审核人看')
    expect(
      (await readReport({ name: 'data.docx', bytes: readFileSync(at('data.docx')) })).value?.whole,
    ).toEqual(noted)
    expect(
      (await readReport({ name: 'clean.docx', bytes: readFileSync(at('clean.docx')) })).value,
    ).not.toHaveProperty('whole')
  })

  test.each([
    'docx', 'html', 'xlsx', 'txt',
  ])('with open 强制 findings a .%s is a draft and says so first', async (kind) => {
    const { code, error } = await run('convert', at('broken.json'), at(`draft.${kind}`))
    expect([code, error])
      .toEqual([0, expect.stringMatching(/^已写成草稿，首页注明“草稿，\d+项未改正”\n$/)])
    const { value } =
      await readReport({ name: `draft.${kind}`, bytes: readFileSync(at(`draft.${kind}`)) })
    expect(JSON.stringify(value?.source?.slice(0, 2))).toContain('草稿，')
    expect((await run('convert', at('sound.json'), at(`final.${kind}`))).error).toBe('')
  })

  test('blanks make a draft too; data files only say so', async () => {
    const { 'applications.received.person': _, ...cells } = sound.cells
    save('blanks.json', { ...sound, cells })
    expect((await run('convert', at('blanks.json'), at('blanks.txt'))).error)
      .toMatch(/草稿，.*\d+处未完成/)
    expect((await run('convert', at('broken.json'), at('copy.json'))).error)
      .toMatch(/^年报还是草稿：\d+项未改正\n$/)
  })

  test('--final writes nothing where 强制 findings are open, and gives 1', async () => {
    const { code, output, error } =
      await run('convert', at('broken.json'), at('wanted.docx'), '--final')
    expect([code, output, existsSync(at('wanted.docx'))]).toEqual([1, '', false])
    expect(error).toMatch(/没有写成 .*wanted\.docx：\d+项未改正，不能作为定稿/)
    expect((await run('convert', at('sound.json'), at('wanted.docx'), '--final')).code).toBe(0)
    expect(existsSync(at('wanted.docx'))).toBe(true)
  })

  test('to the publication package, of final reports only; its figures can be read again', async () => {
    expect(await run('convert', at('sound.json'), at('package.zip')))
      .toEqual({ code: 0, output: '', error: '' })
    const parts = Object.entries(unzipSync(readFileSync(at('package.zip'))))
    expect(parts.map(([name]) => name.replace(/^.*年度报告/, ''))).toEqual([
      '.docx', '.html', '（网页片段）.html', '（表格）.xlsx', '（数据）.json', '（数据）.csv',
      '校验清单（SHA-256）.txt',
    ])
    const figures = (await run('figures', at('sound.json'))).output
    for (const [name, bytes] of parts.filter(([path]) => path.includes('（数据）'))) {
      writeFileSync(at(name), bytes)
      expect((await run('figures', at(name))).output).toBe(figures)
    }
    const refused = await run('convert', at('broken.json'), at('refused.zip'))
    expect([refused.code, existsSync(at('refused.zip'))]).toEqual([1, false])
    expect(refused.error).toMatch(/\d+项未改正，发布包只用定稿生成。请改正以后再转换\n$/)
  })

  test('into a folder that is not there says so', async () => {
    const { code, error } = await run('convert', at('old.json'), at('none/out.txt'))
    expect(code).toBe(2)
    expect(error).toContain('没有写成')
  })
})

describe('compare', () => {
  test('what was published as it is: 0; one changed figure and sentence: 1, both told', async () => {
    await run('convert', at('sound.json'), at('page.html'))
    const same = await run('compare', at('page.html'), at('sound.json'))
    expect(same).toMatchObject({ code: 0 })
    expect(same.output).toMatch(/^比对了表格 \d+ 格、文字 \d+ 段，全部一致\n$/)
    const cell = sound.cells['applications.received.person']?.text ?? ''
    expect(cell).toMatch(/^\d+$/)
    const changed = withCells(sound, { 'applications.received.person': Number(cell) + 7 })
    save('changed.json', changed)
    const { code, output } = await run('compare', at('page.html'), at('changed.json'), '--json')
    const found = JSON.parse(output) as { differences: Record<string, string>[] }
    expect(code).toBe(1)
    expect(found.differences).toContainEqual({
      where: '第三部分 一、本年新收政府信息公开申请数量，自然人', cell: 'applications.received.person',
      report: String(Number(cell) + 7), page: cell,
    })
    expect(found.differences.every(({ report, page }) => report !== page)).toBe(true)
    const told = await run('compare', at('page.html'), at('changed.json'))
    expect(told.output).toContain(`公布的：${cell}\n  年报：${Number(cell) + 7}\n`)
  })

  test('a file that cannot be read is named: 2', async () => {
    const { code, error, output } = await run('compare', at('junk.docx'), at('sound.json'))
    expect({ code, output }).toEqual({ code: 2, output: '' })
    expect(error).toContain('junk.docx')
    expect((await run('compare', at('sound.json'), at('none.html'))).code).toBe(2)
  })
})
