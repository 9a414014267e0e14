import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGuide } from '../../build/guide'
import type { GuideBlock } from '../../src/views/guide/guideTopic'

const readme = readFileSync('README.md', 'utf8')

function wordsOf(block: GuideBlock): string {
  if (block.type === 'text') return block.spans.map(({ text }) => text).join('')
  if (block.type === 'list') return block.items.map((item) => item.map(wordsOf).join('')).join('')
  return [...block.head, ...block.rows.flat()].join('')
}

/** Marks and blanks of Markdown do not count. */
function bare(text: string): string {
  return text.replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\]\([^)]*\)/g, '')
    .replace(/^\s*(?:\d+\.|-|\|[-|]+)\s*/gm, '').replace(/[*`[\]|\s]/g, '')
}

test('the guide says what the README tells clerks, word for word, in topics with a name', () => {
  const topics = readGuide(readme)
  const told = topics.map(({ blocks }) => bare(blocks.map(wordsOf).join(''))).join('')
  const parts = readme.split(/^## .*$/m)
  const titles = [...readme.matchAll(/^## (.*)$/gm)].map(([, title]) => title)
  const expected = ['怎么用（填报人员）', '核对哪些内容']
    .map((title) => bare(parts[titles.indexOf(title) + 1] ?? '')).join('')
  expect(told).toBe(expected)
  expect(topics.map(({ title }) => title)).toContain('备份')
  expect(topics.every(({ title, blocks }) => title !== '' && blocks.length > 0)).toBe(true)
})

test('a README without these parts breaks the build', () => {
  expect(() => readGuide('# 工具\n\n## 两条命令\n')).toThrow('怎么用')
})
