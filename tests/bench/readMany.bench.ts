/**
 * `check` on a thousand Word files as it is typed, half of them our own, half from elsewhere: files
 * a second, processor time beside unpacking and parsing alone, and memory of the whole run.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { editions } from '../../src/templates'
import { writeDocx } from '../../src/writers/docx/writeDocx'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { buildWholeReport } from '../support/samples/randomWholeReport'
import { noteGoal } from './goals'
import { unzipAndParse } from './unzipAndParse'

const FILES = 1000
const DIFFERENT = 50
const FEWEST_A_SECOND = 60
const MOST_TIMES = 2.3
const root = fileURLToPath(new URL('../../', import.meta.url))

async function writeFiles(folder: string): Promise<string[]> {
  const reports = editions.flatMap((edition) => Array.from(
    { length: DIFFERENT / editions.length }, (_, seed) => buildWholeReport(edition, seed),
  ))
  const own = await Promise.all(reports.map((report) =>
    writeDocx(composeDocument(report), { embedded: writeDataFile(report) })))
  const different = own.map((bytes, index) => (index % 2 === 0 ? bytes : withoutOwnData(bytes)))
  return Array.from({ length: FILES }, (_, index) => {
    const file = join(folder, `${index}.docx`)
    writeFileSync(file, different[index % DIFFERENT] ?? new Uint8Array())
    return file
  })
}

/** As another program saves it: the body alone. */
function withoutOwnData(bytes: Uint8Array): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.startsWith('customXml/'))))
}

/** Processor milliseconds a file takes with nothing made of it. */
function parsingOf(files: string[]): number {
  const start = process.cpuUsage()
  for (const file of files) unzipAndParse(readFileSync(file))
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000 / files.length
}

/** Processor milliseconds a program has used, in steps of 10; NaN where the system does not tell. */
function processorOf(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return Number.NaN
  }
}

/** Resident memory in MB; NaN where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(/VmRSS:\s+(\d+)/
      .exec(readFileSync(`/proc/${pid ?? 0}/status`, 'utf8'))?.[1]) / 1024
  } catch {
    return Number.NaN
  }
}

test(`check on ${FILES} files`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const files = await writeFiles(folder)
  const floor = parsingOf(files)
  const start = performance.now()
  const child = spawn(process.execPath, [
    '--single-threaded-gc', 'scripts/report.mjs', 'check', '--json', ...files,
  ], { cwd: root })
  const memory: number[] = []
  let used = Number.NaN
  const watch = setInterval(() => {
    memory.push(memoryOf(child.pid))
    const soFar = processorOf(child.pid)
    if (!Number.isNaN(soFar)) used = soFar
  }, 100)
  let output = ''
  child.stdout.on('data', (data: Buffer) => { output += data.toString('utf8') })
  await new Promise((resolve) => child.on('close', resolve))
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  const floorAfter = parsingOf(files)
  rmSync(folder, { recursive: true })
  const half = Math.floor(memory.length / 2)
  const [early, late] = [memory.slice(0, half), memory.slice(half)]
    .map((part) => Math.round(Math.max(...part)))
  console.log(
    `check on ${FILES} .docx files, ${availableParallelism()} processors: ${seconds.toFixed(1)} s, `
      + `${(FILES / seconds).toFixed(0)} files a second (at least ${FEWEST_A_SECOND}); `
      + `most memory ${early} MB in the first half, ${late} MB in the second`,
  )
  const [own, parsing] = [used / FILES, (floor + floorAfter) / 2]
  noteGoal({
    what: `命令行核对 ${FILES} 份 Word 年报，启动在内`,
    ours: `每份 ${own.toFixed(1)} ms，${(own / parsing).toFixed(2)} 倍，`
      + `每秒 ${(FILES / seconds).toFixed(0)} 份`,
    beside: `只解压和解析 ${parsing.toFixed(1)} ms`, goal: `${MOST_TIMES} 倍以内`,
    isReached: own / parsing <= MOST_TIMES,
  })
  expect(JSON.parse(output)).toHaveLength(FILES)
  expect(FILES / seconds).toBeGreaterThanOrEqual(FEWEST_A_SECOND)
}, 180_000)
