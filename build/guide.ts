/**
 * `virtual:guide`: the README's part for clerks as data, so that the program shows the same words.
 * Markdown is read while building; no reader of it is shipped.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { marked, type Token, type Tokens } from 'marked'
import type { Plugin } from 'vite'
import type { GuideBlock, GuideSpan, GuideTopic } from '../src/views/guide/guideTopic'

const NAME = 'virtual:guide'
const FIRST = '怎么用（填报人员）'
const SECOND = '核对哪些内容'

/** Offers the guide as a module. */
export function guide(): Plugin {
  return {
    name: 'guide',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load(id) {
      if (id !== `\0${NAME}`) return undefined
      const file = join(process.cwd(), 'README.md')
      this.addWatchFile(file)
      return `export const guide = ${JSON.stringify(readGuide(readFileSync(file, 'utf8')))}`
    },
  }
}

/** Topics of the README's two parts for clerks, in its order; throws where one is missing. */
export function readGuide(readme: string): GuideTopic[] {
  const tokens = marked.lexer(readme)
  const steps = sectionOf(tokens, FIRST).flatMap((token): GuideTopic[] => {
    if (token.type === 'list') {
      return (token as Tokens.List).items.map(({ tokens: own }) => topicOf(own))
    }
    if (token.type === 'paragraph' && opening(token) !== undefined) return [topicOf([token])]
    return []
  })
  const keys = sectionOf(tokens, FIRST).find((token) => token.type === 'table')
  if (keys) steps.find(({ title }) => title === '按键')?.blocks.push(...blocksOf([keys]))
  return [...steps, { title: SECOND, blocks: blocksOf(sectionOf(tokens, SECOND)) }]
}

function sectionOf(tokens: Token[], title: string): Token[] {
  const from = tokens.findIndex((token) => token.type === 'heading' && token.text === title)
  if (from < 0) throw new Error(`README.md has no part ${title}`)
  const to = tokens.findIndex((token, index) => index > from && token.type === 'heading')
  return tokens.slice(from + 1, to < 0 ? undefined : to)
}

/** The strong words a paragraph begins with. */
function opening(token: Token | undefined): string | undefined {
  const [first] = inlineOf(token)
  return first?.type === 'strong' ? first.text : undefined
}

function topicOf(tokens: Token[]): GuideTopic {
  return { title: opening(tokens[0]) ?? '', blocks: blocksOf(tokens) }
}

function inlineOf(token: Token | undefined): Token[] {
  return token && 'tokens' in token ? token.tokens ?? [] : []
}

function blocksOf(tokens: Token[]): GuideBlock[] {
  return tokens.flatMap((token): GuideBlock[] => {
    if (token.type === 'list') {
      const { items } = token as Tokens.List
      return [{ type: 'list', items: items.map(({ tokens: own }) => blocksOf(own)) }]
    }
    if (token.type === 'table') {
      const { header, rows } = token as Tokens.Table
      const words = (cells: Tokens.TableCell[]): string[] =>
        cells.map(({ tokens: own }) => spansOf(own).map(({ text }) => text).join(''))
      return [{ type: 'table', head: words(header), rows: rows.map(words) }]
    }
    const spans = spansOf(inlineOf(token))
    return spans.length > 0 ? [{ type: 'text', spans }] : []
  })
}

/** Links are their words: the files they lead to lie beside the README only. Pictures go. */
function spansOf(tokens: Token[]): GuideSpan[] {
  return tokens.flatMap((token): GuideSpan[] => {
    if (token.type === 'image') return []
    if (token.type === 'strong') return [{ text: token.text, look: 'strong' }]
    if (token.type === 'codespan') return [{ text: token.text, look: 'code' }]
    if (token.type === 'link') return spansOf(inlineOf(token))
    const text = 'text' in token ? String(token.text).replace(/\n */g, '') : ''
    return text === '' ? [] : [{ text }]
  })
}
