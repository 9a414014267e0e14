/**
 * How the report looks on a website, by element. The page carries it in its style sheet; the
 * fragment, which is pasted where sheets are stripped, in its elements.
 */

const FACES = {
  body:
    `'FangSong_GB2312','FangSong','STFangsong','Noto Serif CJK SC','Noto Serif SC','SimSun',serif`,
  title: `'FZXiaoBiaoSong-B05S','STZhongsong','SimSun','Noto Serif CJK SC','Noto Serif SC',serif`,
  heading: `'SimHei','STHeiti','Noto Sans CJK SC','Noto Sans SC',sans-serif`,
  subheading: `'KaiTi_GB2312','KaiTi','STKaiti','Noto Serif CJK SC','Noto Serif SC',serif`,
  table: `'SimSun','STSong','Noto Serif CJK SC','Noto Serif SC',serif`,
}

/**
 * `needed` stands in the element even where there is a sheet: a page without it must still be read.
 */
interface WebStyle {
  needed?: string
  usual: string
}

const HEADING = 'margin:0;text-indent:2em;font-size:inherit;font-weight:normal'
const CELL = 'white-space:pre-wrap;overflow-wrap:break-word'
const LINES = 'border:1px solid #444;padding:4px;font-weight:normal'

const STYLES = {
  'draft-notice': {
    needed: 'text-align:center',
    usual: 'margin:0 0 16px;padding:4px 16px;border:1px solid #b3261e;color:#b3261e',
  },
  title: {
    needed: 'text-align:center',
    usual: `margin:8px 0 32px;text-wrap:balance;font:normal 28px/1.5 ${FACES.title}`,
  },
  'level-0': { usual: `${HEADING};margin-top:24px;font-family:${FACES.heading}` },
  'level-1': { usual: `${HEADING};font-family:${FACES.subheading}` },
  'level-2': { usual: HEADING },
  'level-3': { usual: HEADING },
  paragraph: {
    needed: 'text-indent:2em', usual: 'margin:0;text-align:justify;white-space:pre-wrap',
  },
  caption: { needed: 'text-align:center', usual: 'margin:0' },
  'run-in': { usual: `font-family:${FACES.subheading}` },
  'long-word': { usual: 'word-break:break-all' },
  whole: { usual: 'white-space:nowrap' },
  figure: { needed: 'margin:16px 0;text-align:center', usual: '' },
  'figure-caption': { usual: 'font-size:16px' },
  table: { usual: `font:15px/1.5 ${FACES.table}` },
  'table-caption': { usual: 'padding:4px;font-size:16px' },
  centred: { needed: `${LINES};text-align:center`, usual: `${CELL};text-wrap:balance` },
  left: { needed: `${LINES};text-align:left`, usual: CELL },
  short: { needed: `${LINES};text-align:center`, usual: 'white-space:nowrap' },
} satisfies Record<string, WebStyle>

export type WebStyleName = keyof typeof STYLES
/** Where the usual looks stand: in the sheet of the page, or inline in each element. */
export type StylePlace = 'sheet' | 'inline'

/**
 * The attributes of an element that give it its look: ` class="title" style="…"`. `own` are
 * declarations of this very element.
 */
export function webLook(name: WebStyleName, place: StylePlace, own = ''): string {
  const { needed = '', usual }: WebStyle = STYLES[name]
  const declarations = [usual, needed, own]
    .filter((part, index) => part !== '' && (index > 0 || place === 'inline'))
  const style = declarations.length > 0 ? ` style="${declarations.join(';')}"` : ''
  return `${place === 'sheet' && usual !== '' ? ` class="${name}"` : ''}${style}`
}

/** Of the element around the fragment. */
export const ROOT_STYLE = [
  'max-width:860px;margin:0 auto;color:#222;overflow-wrap:anywhere',
  `font:18px/1.9 ${FACES.body}`,
].join(';')

/** The style sheet of the page; a string, so that it also exists outside the browser. */
export const webStyleSheet = `
body { margin: 0; background: #f4f4f2; color: #222; font: 18px/1.9 ${FACES.body}; }
article { max-width: 860px; margin: 0 auto; padding: 40px 32px; background: #fff; overflow-wrap: anywhere; }
${Object.entries<WebStyle>(STYLES)
  .filter(([, { usual }]) => usual !== '')
  .map(([name, { usual }]) => `.${name} { ${usual} }`)
  .join('\n')}
.title-line { display: block; }
.frame:focus-visible { outline: 2px solid #1d4f91; outline-offset: 2px; }
@media (max-width: 640px) {
  article { padding: 24px 16px; }
  .title { font-size: 22px; }
  .title-line { display: inline; }
  .paragraph { text-align: left; }
  .table { font-size: 14px; }
}
@media print {
  body, article { padding: 0; background: none; }
  article { max-width: none; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  .frame { overflow: visible !important; }
  table { min-width: 0 !important; }
}
`.trim()
