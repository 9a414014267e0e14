import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { policyOf } from '../../build/contentPolicy'
import { listLicences } from '../../build/licences'

const SITE = { own: "'self'", workers: "'self'" }
const INLINE = 'window.started = true'

test('an inline script is allowed by its hash alone', () => {
  const hash = createHash('sha256').update(INLINE).digest('base64')
  const policy =
    policyOf(`<script>${INLINE}</script><script type="module" src="./a.js"></script>`, SITE)
  expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`)
  expect(policy).not.toMatch(/script-src[^;]*unsafe|script-src[^;]*\*/)
})

test('nothing is fetched from elsewhere, no object, no frame', () => {
  const directives = policyOf('', SITE).split('; ')
  expect(directives).toEqual(expect.arrayContaining([
    "default-src 'none'", "connect-src 'self'", "object-src 'none'", "frame-src 'none'",
    "base-uri 'none'", "require-trusted-types-for 'script'",
  ]))
})

test('a page from a folder has nothing of its own but what is written in it', () => {
  const policy = policyOf(`<script>${INLINE}</script>`, { own: '', workers: 'blob: data:' })
  expect(policy).not.toContain("'self'")
  expect(policy).toMatch(/script-src 'sha256-[^ ]+';/)
  expect(policy).toContain("font-src 'none'")
})

test('every library a user receives has its licence in the list', () => {
  const list = listLicences(process.cwd())
  const names = list.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining([
    'vue', 'pinia', 'docx', 'pdfjs-dist', '@tiptap/core', 'vee-validate',
  ]))
  expect(names).not.toContain('vitest')
  expect(list.filter(({ licence }) => licence === '')).toEqual([])
})
