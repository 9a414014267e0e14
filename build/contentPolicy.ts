/**
 * The Content-Security-Policy of the built page, as a meta element, so that it
 * holds on any server and from a folder. Written last, when the inline scripts
 * are what they will be: each is allowed by its hash and nothing else is.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

/** Data in a script element is none. */
const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)(?! type="application\/json")[^>]*>([\s\S]*?)<\/script>/g

export interface PolicySources {
  /** Where worker code may come from. */
  workers: string
  /**
   * What counts as the page's own: `'self'` on a site; '' for a page from a folder, where `'self'`
   * is every file of the computer.
   */
  own: string
  /** Texts the page runs besides the scripts written in it; read when the page is written. */
  scripts?: string[]
}

/** Adds the policy to the page `fileName` of the output. */
export function contentPolicy(
  { fileName, ...sources }: { fileName: string } & PolicySources,
): Plugin {
  let folder = ''
  return {
    name: 'content-policy',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    writeBundle() {
      const file = join(folder, fileName)
      const page = readFileSync(file, 'utf8')
      writeFileSync(file, page.replace('<meta charset="UTF-8" />', (charset) => `${charset}\n    `
        + `<meta http-equiv="Content-Security-Policy" content="${policyOf(page, sources)}" />`))
    },
  }
}

/** The directives for a page. */
export function policyOf(page: string, { workers, own, scripts = [] }: PolicySources): string {
  const hashes = [...[...page.matchAll(INLINE_SCRIPT)].map(([, script = '']) => script), ...scripts]
    .map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  // What a page carries inside it is asked for by data addresses.
  const inside = own === '' ? 'data:' : ''
  const from = (name: string, ...more: string[]): string =>
    `${name} ${[own, ...more].filter((source) => source !== '').join(' ') || "'none'"}`
  return [
    "default-src 'none'", from('script-src', ...hashes), `worker-src ${workers}`,
    from('style-src', "'unsafe-inline'"), from('img-src', 'data:', 'blob:'),
    from('font-src'), from('connect-src', inside), from('manifest-src'), "object-src 'none'",
    "frame-src 'none'", "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
