/**
 * 年报.html: the whole application in one page that works from a folder, by a double click. It has
 * the chunks of the site, each packed for itself and run when it is first needed; its workers are
 * put together of the same chunks.
 */
import { fileURLToPath } from 'node:url'
import { deflateRawSync } from 'node:zlib'
import { buildSync, transformSync } from 'esbuild'
import type { Plugin, Rolldown } from 'vite'

export const SINGLE_FILE = '年报.html'

/** What the single file is built from: its page, and its workers by name. */
export const SINGLE_ENTRIES = {
  index: 'index.html',
  readWorker: 'src/store/workers/readWorker.ts',
  checkWorker: 'src/store/workers/checkWorker.ts',
}

/** What the page carries, as JSON. */
export interface CarriedProgram {
  /** The chunk that starts the page. */
  entry: string
  /** Scripts by the name of their chunk, deflated, in base64. */
  chunks: Record<string, string>
  /** The chunk that starts each worker, and all that it may need. */
  workers: Record<string, { entry: string; chunks: string[] }>
}

type Require = (path: string) => object
/** What the chunks of the single file find in their global scope. */
export interface ChunkScope {
  defineChunk: (
    name: string, body: (require: Require, exports: object, module: { exports: object }) => void,
  ) => void
  requireChunk: Require
  /** The whole code of a worker. */
  workerCode?: (name: string) => string
}

/** A page from a folder cannot start a worker by its address: the page carries the code. */
export function inlineWorker(): Plugin {
  return {
    name: 'inline-worker',
    enforce: 'pre',
    resolveId(source, importer) {
      const inline = source.replace(/\/createWorker$/, '/createInlineWorker')
      return inline !== source && importer ? this.resolve(inline, importer) : null
    },
  }
}

/**
 * Puts everything the build made into its page. `scripts` receives the texts the page may run
 * besides what is written in it, for its Content-Security-Policy.
 */
export function packSingleFile(scripts: string[]): Plugin {
  return {
    name: 'pack-single-file',
    apply: 'build',
    enforce: 'post',
    // Behind Vite's own, which completes the chunks.
    generateBundle: { order: 'post', handler(_options, bundle) {
      const files = Object.values(bundle)
      const page = bundle['index.html']
      if (page?.type !== 'asset') throw new Error('the build made no page')
      const chunks = files.filter((file) => file.type === 'chunk')
      scripts.splice(0, scripts.length, ...chunks.map(asScript))
      const styles = files.flatMap((file) =>
        (file.type === 'asset' && file.fileName.endsWith('.css') ? [String(file.source)] : []))
      page.source = composePage(String(page.source), styles, carry(chunks, scripts))
      for (const { fileName } of files) if (fileName !== page.fileName) delete bundle[fileName]
      page.fileName = SINGLE_FILE
    } },
  }
}

function nameOf(fileName: string): string {
  return fileName.slice(fileName.lastIndexOf('/') + 1)
}

/** A chunk as a script that only says what it is; it runs when it is required. */
function asScript({ fileName, code }: Rolldown.OutputChunk): string {
  const { code: body } = transformSync(code, {
    format: 'cjs', target: 'chrome87', minify: true, charset: 'utf8', logLevel: 'error',
    // Chunks lie in the page: none has an address, and to import one is to require it.
    supported: { 'dynamic-import': false }, define: { 'import.meta.url': '"about:blank"' },
  })
  const name = JSON.stringify(nameOf(fileName))
  return `defineChunk(${name},function(require,exports,module){"use strict";${body}})`
}

function carry(chunks: Rolldown.OutputChunk[], scripts: string[]): CarriedProgram {
  const entryOf = (name: string): string => {
    const entry = chunks.find((chunk) => chunk.isEntry && chunk.name === name)
    if (!entry) throw new Error(`the build made no ${name}`)
    return entry.fileName
  }
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const reach = (fileName: string, reached: Set<string>): Set<string> => {
    const chunk = byName.get(fileName)
    if (!chunk || reached.has(fileName)) return reached
    reached.add(fileName)
    return [...chunk.imports, ...chunk.dynamicImports]
      .reduce((all, imported) => reach(imported, all), reached)
  }
  const workers = Object.keys(SINGLE_ENTRIES).filter((name) => name !== 'index')
  return {
    entry: nameOf(entryOf('index')),
    chunks: Object.fromEntries(chunks.map(({ fileName }, index) => [
      nameOf(fileName), deflateRawSync(scripts[index] ?? '', { level: 9 }).toString('base64'),
    ])),
    workers: Object.fromEntries(workers.map((name) => [name, {
      entry: nameOf(entryOf(name)), chunks: [...reach(entryOf(name), new Set())].map(nameOf),
    }])),
  }
}

/** Lines of the site's page that name files beside it. */
const FILE_TAG = /^ *<(?:script type="module" crossorigin src=|link rel="(?:stylesheet|modulepreload)")/

function composePage(page: string, styles: string[], program: CarriedProgram): string {
  const bare = page.split('\n').filter((line) => !FILE_TAG.test(line)).join('\n')
  const end = bare.lastIndexOf('</body>')
  return bare.slice(0, end).replace('</head>', () => `<style>${styles.join('\n')}</style>\n  </head>`)
    + `<script type="application/json" id="program">${JSON.stringify(program)}</script>\n`
    + `<script type="module">${loaderCode()}</script>\n  ${bare.slice(end)}`
}

function loaderCode(): string {
  const { outputFiles: [file] } = buildSync({
    entryPoints: [fileURLToPath(new URL('pageLoader.ts', import.meta.url))], bundle: true,
    minify: true, format: 'iife', target: 'chrome87', write: false, logLevel: 'error',
  })
  return file?.text.trim() ?? ''
}
