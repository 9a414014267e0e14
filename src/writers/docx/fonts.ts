/**
 * Faces of GB/T 9704-2012. Every run names its East Asian face and gives the
 * hint, else “ ” and — fall to the Latin face; nothing follows theme fonts,
 * which WPS reports as missing.
 */
import type { PageLook } from '../../model/pageLook'
import { tag, wordPart } from './xml'

export interface Font {
  ascii: string
  hAnsi: string
  cs: string
  eastAsia: string
  hint: string
}

const LATIN = 'Times New Roman'

function face(eastAsia: string, latin = LATIN): Font {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: 'eastAsia' }
}

/** The face as the agency has its figures: in Times New Roman, or in the face of the text. */
export function faceFor(font: Font, look: PageLook | undefined): Font {
  return look?.figures === 'body' && font.ascii === LATIN
    ? face(font.eastAsia, font.eastAsia) : font
}

export const FONTS = {
  title: face('方正小标宋简体', '方正小标宋简体'),
  body: face('仿宋_GB2312'),
  heading: face('黑体', '黑体'),
  subheading: face('楷体_GB2312'),
  table: face('宋体'),
  pageNumber: face('宋体', '宋体'),
} satisfies Record<string, Font>

/** Faces a computer may have instead, for `w:altName`. */
const SUBSTITUTES: [name: string, substitute: string][] = [
  ['方正小标宋简体', '方正小标宋_GBK'],
  ['仿宋_GB2312', '仿宋'],
  ['楷体_GB2312', '楷体'],
  ['黑体', 'SimHei'],
  ['宋体', 'SimSun'],
]

/** The package's font table: docx lists embedded fonts only, ours says which face may stand in. */
export const fontTablePart = wordPart('word/fontTable.xml', 'fonts', [
  ...SUBSTITUTES.map(([name, substitute]) =>
    tag('font', { name }, tag('altName', { val: substitute }), tag('charset', { val: '86' })),
  ),
  tag('font', { name: LATIN }, tag('charset', { val: '00' })),
])
