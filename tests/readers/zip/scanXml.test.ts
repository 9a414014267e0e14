/** The short way through plain XML tells what the whole parser tells, and refuses nothing of it. */
import { expect, test } from 'vitest'
import { Refusal } from '../../../src/readers/zip/refusal'
import { scanXml, type XmlTag } from '../../../src/readers/zip/scanXml'
import { seededRandom } from '../../support/random'
import { runs } from '../../support/runs'

/** What is told, as lines; `ways` counts how often a listener was begun: 1 for the short way. */
function tell(text: string): { lines: string[]; ways: number } | string {
  let ways = 0
  try {
    const { lines } = scanXml(text, () => {
      ways += 1
      const told: string[] = []
      let depth = 0
      return {
        lines: told,
        open: ({ name, attributes }: XmlTag) => {
          depth += 1
          told.push(`<${name}`, ...Object.entries(attributes).map(([key, value]) => `${key}=${value}`))
        },
        close: (name: string) => {
          depth -= 1
          told.push(`/${name}`)
        },
        text: (part: string) => {
          // White space around the root says nothing.
          if (depth === 0) return
          const last = told[told.length - 1] ?? ''
          if (last.startsWith('"')) told[told.length - 1] = last + part
          else told.push(`"${part}`)
        },
      }
    })
    return { lines, ways }
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
}

/** The same, read by the whole parser. */
function tellWhole(text: string): ReturnType<typeof tell> {
  const end = text.lastIndexOf('</')
  return tell(end < 0 ? `${text}<!-- -->` : `${text.slice(0, end)}<!-- -->${text.slice(end)}`)
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

test.each([
  ['tags, attributes, texts', `${HEAD}<w:a xmlns:w="x"><w:b w:c="1" d="二"/>三<w:b></w:b> </w:a>`],
  ['entities', '<a b="&lt;&amp;&#x4E8C;&quot;">&gt;&apos;&#19968;&#10;</a>'],
  ['line ends', '<a>一\r\n二\r三\n<b/>\r\n</a>\r\n'],
  ['blanks in a tag', '<a  ><b c="1" /></a>'],
  ['no head', '<a/>'],
])('%s: the short way', (_name, text) => {
  const told = tell(text)
  expect(told).toMatchObject({ ways: 1 })
  expect(tellWhole(text.replace('<a/>', '<a></a>'))).toMatchObject({ ways: 2, lines: Object(told).lines })
})

test.each([
  '<a>', '<a></b>', '<a/><b/>', 'a<b/>', '<a/>b', '<a b=1/>', '<a b="1" b="2"/>', '<a>&b;</a>',
  '<a>&</a>', '<a>&#0;</a>', '<a>&#xD800;</a>', '<a>\u0001</a>', '<a>]]></a>', '<a b="<"/>', '<a', '',
  '<1/>', '<a></a', '<a b="1"c="2"/>', '</a>', '<a/ >', '<a>&amp</a>',
  '<?xml version="1.0" encoding="UTF-8"><a/>', '<!DOCTYPE a><a/>',
])('%j is refused', (text) => {
  expect(typeof tell(text)).toBe('string')
})

test.each([
  ["<a b='1'>一</a>", ['<a', 'b=1', '"一', '/a']],
  ['<a><![CDATA[<b>]]></a>', ['<a', '"<b>', '/a']],
  ['<?go?><a b="x > y">𠮷</a>', ['<a', 'b=x > y', '"𠮷', '/a']],
  ['<一 二="三"/>', ['<一', '二=三', '/一']],
])('%s goes to the parser', (text, lines) => {
  expect(tell(text)).toEqual({ lines, ways: 2 })
})

test('damaged by chance: both ways agree', () => {
  const random = seededRandom(7)
  const sound = `${HEAD}<w:a xmlns:w="x"><w:b w:c="1" d="二 &amp;"/>三&lt;<w:b>四</w:b></w:a>`
  let refused = 0
  for (let run = 0; run < runs({ daily: 2000, soak: 50_000 }); run += 1) {
    const at = HEAD.length + random.upTo(sound.length - HEAD.length - 1)
    const piece = random.pick(['', '<', '>', '&', '"', '/', ' ', 'w:', ';', '=', sound.slice(at, at + 3)])
    const text = sound.slice(0, at) + piece + sound.slice(at + random.upTo(2))
    const [short, whole] = [tell(text), tellWhole(text)]
    if (typeof short === 'string') refused += 1
    expect({ text, told: typeof short === 'string' ? 'refused' : short.lines })
      .toEqual({ text, told: typeof whole === 'string' ? 'refused' : whole.lines })
  }
  expect(refused).toBeGreaterThan(100)
})
