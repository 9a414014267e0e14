/**
 * The Content-Security-Policy of the built page, as a meta element, so that it
 * holds on any server and from a folder. Written last, when the inline scripts
 * are what they will be: each is allowed by its hash and nothing else is.
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

const INLINE_SCRIPT = /<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g

/** Adds the policy to the page `fileName` of the output. */
export function contentPolicy({ fileName, workers }: { fileName: string; workers: string }): Plugin {
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
      writeFileSync(file, page.replace('<meta charset="UTF-8" />', (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(page, workers)}" />`))
    },
  }
}

/** The directives for a page; `workers` is where worker code may come from. */
export function policyOf(page: string, workers: string): string {
  const hashes = [...page.matchAll(INLINE_SCRIPT)].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
  return [
    "default-src 'none'", `script-src 'self' ${hashes.join(' ')}`.trim(), `worker-src ${workers}`, "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:",
    "font-src 'self'", "connect-src 'self'", "manifest-src 'self'", "object-src 'none'", "frame-src 'none'", "base-uri 'none'", "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ')
}
