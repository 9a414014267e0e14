/**
 * Pages made up at random whose cells hold figures with something odd beside them or around them:
 * hidden, struck, raised, moved, made by a sheet, by an attribute, by the name of the element, by
 * what it stands in.
 */
import fc from 'fast-check'

/**
 * `html` with its units marked `data-unit`; `kinds` says what is odd in each, '' where nothing is.
 */
export interface OddPage { html: string; kinds: Map<string, string> }

type Kind = 'hide' | 'strike' | 'raise' | 'move' | 'part' | 'plain'

/** What a style may say of a piece of text. */
const STYLES: Record<Kind, string[]> = {
  hide: [
    'display:none', 'visibility:hidden', 'visibility:collapse', 'opacity:0', 'opacity:0%',
    'font-size:0',
    'font-size:0pt', 'font:0/0 serif', 'font-size:0em', 'color:#fff', 'color:white',
    'color:#fefefe',
    'color:transparent', 'color:hsl(0,0%,100%)', 'color:rgb(100% 100% 100%)', 'color:rgba(0,0,0,0)',
    'color:#ffff', 'color:#0000', 'color:ghostwhite', 'color:rgb(255 255 255 / .9)',
    'color:hwb(0 100% 0%)',
    '-webkit-text-fill-color:transparent', 'background:#123456;color:#123456',
    'color:green;background-color:#008000', 'color:orange;background:orange', 'color:canvas',
    'background-color:currentcolor', '--c:#fff;color:var(--c)', 'color:var(--none,#fff)',
    'display:var(--none,none)',
    'color:color-mix(in srgb,white,white)', 'color:lab(100 0 0)',
    'position:absolute;left:-9999px', 'position:absolute;left:-200%',
    'position:absolute;right:200vw',
    'position:absolute;top:-200vh', 'position:fixed;left:-100vw', 'position:relative;left:-9999px',
    'position:absolute;clip:rect(0 0 0 0)', 'position:absolute;clip:rect(1px,1px,1px,1px)',
    'display:inline-block;clip-path:inset(100%)', 'display:inline-block;clip-path:polygon(0 0)',
    'display:inline-block;clip-path:circle(0)',
    'display:inline-block;clip-path:polygon(0 0,0 0,0 0)',
    'display:inline-block;transform:scale(0)', 'display:inline-block;transform:translateX(-9999px)',
    'display:inline-block;transform:translate(-200vw)', 'display:inline-block;scale:0',
    'display:inline-block;translate:-9999px', 'display:inline-block;transform:rotateY(90deg)',
    'display:inline-block;transform:scale(1,0)', 'display:inline-block;width:0;overflow:hidden',
    'display:inline-block;max-width:0;overflow:hidden', 'display:block;height:0;overflow:hidden',
    'display:block;max-height:0;overflow:clip', 'display:block;height:0.0em;overflow:hidden',
    'display:inline-block;text-indent:-9999px', 'display:block;text-indent:-9999px',
    'display:block;text-indent:100%;white-space:nowrap;overflow:hidden;width:60px',
    'display:block;content-visibility:hidden', 'filter:opacity(0)',
    'display:inline-block;filter:opacity(0%)',
    'float:left;margin-left:-9999px', 'display:inline-block;margin-left:-9999px',
    'line-height:0;display:block;overflow:hidden',
    'display:none!important;display:inline', 'display:none;display:nonsense',
    'color:#fff;color:notacolour',
    'font-size:12px;font:0/0 a', 'background-color:black;background:white;color:#fff',
    '/*x*/display:none',
    'display:none;/*;display:inline;*/', 'DISPLAY : NONE ;', 'display:contents;visibility:hidden',
    'all:unset;display:none',
    'zoom:0.01', 'mask-image:linear-gradient(transparent,transparent)',
    '-webkit-mask:linear-gradient(transparent,transparent)',
    'font-size:calc(0px)', 'mso-hide:all', 'mso-element:comment;display:none', 'opacity:calc(0)',
    'font-size:.5px', 'mix-blend-mode:lighten;color:black;background:white',
  ],
  strike: [
    'text-decoration:line-through', 'text-decoration:underline line-through red',
    'text-decoration-line:line-through',
    'text-decoration:none;text-decoration-line:line-through',
    'text-decoration:overline line-through',
    'text-decoration:LINE-THROUGH solid', 'display:block;text-decoration:line-through',
    '-webkit-text-decoration:line-through', '-webkit-text-decoration-line:line-through',
    'text-decoration:line-through!important;text-decoration:none',
  ],
  raise: [
    'vertical-align:super', 'vertical-align:sub', 'vertical-align:6px', 'vertical-align:50%',
    'vertical-align:.5em',
    'position:relative;top:-6px', 'position:relative;bottom:.4em',
    'font-size:60%;vertical-align:top',
    'font-size:8px;vertical-align:text-top', 'vertical-align:calc(4px + 2px)',
    'display:inline-block;transform:translateY(-6px)',
    'position:relative;inset:-6px auto auto', 'font-size:smaller;vertical-align:super',
    'vertical-align:-5pt',
    'display:inline-block;margin-bottom:8px', 'display:inline-block;translate:0 -6px',
    'position:relative;top:-40%',
    'display:inline-block;position:relative;top:-6px', 'font:10px/1 serif;vertical-align:super',
  ],
  move: [
    'float:right', 'float:left', 'direction:rtl;unicode-bidi:bidi-override',
    'direction:rtl;unicode-bidi:isolate-override',
    'position:absolute', 'position:absolute;left:600px', 'position:fixed;left:700px',
    'position:relative;left:60px',
    'position:relative;left:-14px', 'display:inline-block;transform:scaleX(-1)',
    'display:inline-block;transform:rotate(180deg)',
    'display:inline-block;rotate:180deg', 'display:inline-block;transform:translateX(50px)',
    'display:inline-block;scale:-1',
    'display:inline-flex;flex-direction:row-reverse', 'margin-left:-20px', 'letter-spacing:-30px',
    'position:sticky;left:300px',
    'float:inline-end', 'display:inline-block;writing-mode:vertical-rl', 'direction:rtl',
  ],
  part: [
    'margin-left:40px', 'margin:0 20px', 'padding:0 1em', 'padding-left:30pt',
    'display:inline-block;width:80px',
    'letter-spacing:20px', 'display:block', 'border-left:20px solid transparent', 'display:table',
    'display:flex',
    'display:list-item', 'display:grid', 'display:flow-root', 'display:inline-block;padding:0 10px',
    'margin-inline:30px',
    'display:inline-flex;gap:20px;min-width:90px', 'display:inline-table;width:70px',
    'display:table-row',
    'display:inline-block;min-width:70px', 'display:inline-grid;width:60px',
  ],
  plain: [
    'font-weight:bold', 'color:#333', 'font-size:14px', 'text-decoration:underline',
    'vertical-align:baseline',
    'display:inline', 'visibility:visible', 'opacity:.9', 'background:#eef', 'font-family:serif',
    'color:black',
    'line-height:1.5', 'color:rgb(1,2,3)', 'font:bold 16px serif', 'background-color:transparent',
    'color:#1f4e79',
    'mso-bidi-font-size:0pt', 'letter-spacing:0', 'margin:0', 'padding:0', 'white-space:nowrap',
    'overflow:hidden',
    'mso-ignore:padding', 'mso-number-format:0', 'text-indent:0', 'position:relative',
    'left:-9999px', 'text-decoration:none', 'max-width:100%', 'height:0',
    'clip:rect(0 0 0 0)', 'display:inline-block', 'transform:none', 'word-break:keep-all',
    'color:inherit', 'float:none',
  ],
}

/** Elements that make something of their text by themselves: `@` stands for it. */
const ELEMENTS: Record<Kind, string[]> = {
  hide: [
    '<span hidden>@</span>', '<template>@</template>', '<noscript>@</noscript>', '<!--@-->',
    '<script>@</script>',
    '<style>@</style>', '<details>@</details>', '<details><summary></summary>@</details>',
    '<details style="display:block"><summary>外</summary><b>@</b></details>',
    '<input type=hidden value="@">',
    '<datalist><option>@</option></datalist>', '<div popover>@</div>', '<dialog>@</dialog>',
    '<font color=white>@</font>',
    '<font color="#ffffff">@</font>', '<audio>@</audio>', '<video>@</video>', '<canvas>@</canvas>',
    '<iframe>@</iframe>',
    '<title>@</title>', '<object data="data:text/plain,">@</object>',
    '<progress value=1>@</progress>',
    '<svg width=0 height=0><text y=10>@</text></svg>',
    '<select><optgroup label="@"></optgroup></select>', '<meter value=1>@</meter>',
    '<template><b>@</b></template>', '<link title="@">', '<area alt="@">',
    '<span title="@" aria-label="@"></span>',
    '<!--[if mso]>@<![endif]-->', '<font color="white">@</font>',
    '<o:p style="display:none">@</o:p>',
  ],
  strike: [
    '<s>@</s>', '<del>@</del>', '<strike>@</strike>', '<s><b>@</b></s>', '<del><u>@</u></del>',
  ],
  raise: [
    '<sup>@</sup>', '<sub>@</sub>', '<sup><a href="#x">@</a></sup>',
    '<sup style="font-size:16px">@</sup>',
  ],
  move: [
    '<bdo dir=rtl>@</bdo>', '<ruby>@<rt>9</rt></ruby>', '<marquee>@</marquee>',
    '<div align=right>@</div>',
  ],
  part: [
    '<div>@</div>', '<p>@</p>', '<br>@', '<ul><li>@</li></ul>', '<ol><li>@</li></ol>',
    '<ol start=4><li>@</li></ol>',
    '<pre>@</pre>', '<center>@</center>', '<blockquote>@</blockquote>', '<h5>@</h5>',
    '<input value="@">',
    '<textarea>@</textarea>', '<select><option>8<option selected>@</select>',
    '<select multiple><option>@<option>8</select>',
    '<button>@</button>', '<input type=button value="@">', '<input placeholder="@">',
    '<img alt="@" src="data:,">',
    '<svg width=40 height=20><text y=15>@</text></svg>', '<math><mn>@</mn></math>',
    '<details open><summary>外</summary>@</details>',
    '<dialog open>@</dialog>', '<nav>@</nav>', '<table><tr><td>@</td></tr></table>',
    '<dl><dt>@</dt></dl>', '<output>@</output>',
    '<map>@</map>', '<object>@</object>', '<fieldset>@</fieldset>', '<legend>@</legend>',
    '<label>@</label>', '<hr>@',
    '<img width=30 height=1 alt="" src="data:,">@', '&emsp;@', '&nbsp;@', '<wbr>@',
    '<details><summary>@</summary></details>',
    '<input type=number value=@>', '<input type=submit value=@>', '<input type=password value=@>',
    '<address>@</address>',
  ],
  plain: [
    '<b>@</b>', '<font color=black>@</font>', '<font color=red size=3>@</font>', '<u>@</u>',
    '<ins>@</ins>', '<span>@</span>', '<em>@</em>',
    '<span aria-hidden=true>@</span>', '<a href="#a">@</a>', '<code>@</code>', '<mark>@</mark>',
    '<o:p>@</o:p>', '<span inert>@</span>',
    '<span lang=EN-US>@</span>', '<nobr>@</nobr>', '<abbr title="9">@</abbr>',
    '<font face=x>@</font>', '<span hidden style="display:inline">@</span>',
    '<a title="9">@</a>', '<label for=x>@</label>', '<time datetime="9">@</time>',
    '<data value=9>@</data>', '<!--9-->@', '<wbr>@', '&#8203;@',
    '<bdo dir=ltr>@</bdo>', '<bdi>@</bdi>', '<tt>@</tt>', '<big>@</big>', '<cite>@</cite>',
    '<strong><i>@</i></strong>', '<custom-x>@</custom-x>',
  ],
}

/** How a rule comes to mean an element; `#` is its class, `&` the rest of the rule. */
const SELECTORS = [
  '.#', 'td .#', 'span.#', '[class~="#"]', '[class*=#]', 'tr>td>.#', 'table .#', '.#:not(.zz)',
  ':is(.#,.zz)', 'td :where(.#)',
  'body .#', '.#,.zz', '*.#', 'span[class]', '.#:first-child', '.#:nth-child(n)',
  '.#:nth-of-type(1)', '.#:last-of-type',
  '.#:only-of-type', 'td:has(.#) .#', '.#:not(:empty)', 'html>body .#', 'tr:nth-child(n) .#',
  '.#:nth-last-child(-n+9)',
  '.#:not(td)', '.#:lang(zh)', ':root .#', '.#:hover', '.#:empty', 'div~.#', '.#:is(span)',
  '.#:nth-child(odd)', '.#:nth-child(even of .#)',
  '.\\#', 'ul .#', '[data-none] .#', 'td.#', '.#::before', 'TD SPAN.#', '.#:checked', '.#:not(.#)',
  '.#:first-of-type',
]
/** Around a rule: `&` stands for it. */
const WRAPS = [
  '&', '&', '&', '&', '&', '&', '@media print{&}', '@media screen{&}',
  '@media (max-width:600px){&}', '@media (min-width:600px){&}',
  '@media not print{&}', '@media not all{&}', '@media screen and (orientation:landscape){&}',
  '@media (width>600px){&}',
  '@media (400px<=width<=700px){&}', '@supports (display:grid){&}',
  '@supports not (display:grid){&}', '@layer low{&}',
  '@media only screen and (min-width:30em) and (max-width:200em){&}',
  '@media (prefers-color-scheme:dark){&}', '@media (hover:hover){&}',
  '@media print,screen{&}', '@media not (max-width:600px){&}',
  '@media (min-width:600px) or (max-width:10px){&}', '<!--&-->', '/*&*/',
  '@media all{@media screen{&}}', '@media (min-height:100px){&}', 'table{&}', '@page{&}',
  '@font-face{&}',
  '@media(min-resolution:3dppx){&}', '@media tv{&}', '@keyframes k{&}', '.zz{color:red}}&',
  'table{& }', '@media (prefers-reduced-motion:no-preference){&}',
]

const PLAIN = 45

interface Piece { html: string; sheet: string; kind: string }

/** True once in so many times. */
const once = (times: number): fc.Arbitrary<boolean> =>
  fc.constantFrom(true, ...Array<false>(times - 1).fill(false))
/** One of them once in so many times, else ''. */
const rarely = (times: number, values: string[]): fc.Arbitrary<string> =>
  once(times).chain((isSo) => (isSo ? fc.constantFrom(...values) : fc.constant('')))

const digits = fc.integer({ min: 1, max: 9999 }).map(String)
const kindArb =
  fc.constantFrom<Kind>('hide', 'hide', 'hide', 'strike', 'raise', 'move', 'part', 'plain', 'plain')
let names = 0

/** A text with something around it. */
function pieceOf(text: string): fc.Arbitrary<Piece> {
  return kindArb.chain((kind) => fc.oneof(
    fc.constantFrom(...ELEMENTS[kind]).map((element) =>
      ({ html: element.replaceAll('@', text), sheet: '', kind: `${kind} ${element}` })),
    fc.constantFrom(...STYLES[kind]).map((style) =>
      ({ html: `<span style="${style}">${text}</span>`, sheet: '', kind: `${kind} ${style}` })),
    fc.record({
      style: fc.constantFrom(...STYLES[kind]),
      other: fc.option(fc.constantFrom(...STYLES.plain, ...STYLES.hide)),
      selector: fc.constantFrom('.#', '.#', '.#', ...SELECTORS), wrap: fc.constantFrom(...WRAPS),
      important: fc.boolean(),
    }).map(({ style, other, selector, wrap, important }) =>
      sheetPiece({ text, kind, style, other, selector, wrap, important })),
  ))
}

interface SheetPiece {
  text: string; kind: string; style: string; other: string
    | null; selector: string; wrap: string; important: boolean
}

function sheetPiece({ text, kind, style, other, selector, wrap, important }: SheetPiece): Piece {
  names += 1
  const name = `c${names}`
  const said = important && !style.includes('!') && !style.includes('/*')
    ? style.split(';').filter((part) => part.trim() !== '').map((part) => `${part}!important`)
      .join(';') : style
  const rule = `${selector.replaceAll('#', name)}{${said}}`
  return {
    html: `<span class="${name}"${other === null ? '' : ` style="${other}"`}>${text}</span>`,
    sheet: wrap.replace('&', rule),
    kind: `${kind} ${wrap.replace('&', `${selector}{${said}}`)} ${other ?? ''}`,
  }
}

interface Content { before: string; after: string; inner: Piece; outer: Piece | null; made: string }

/** What is in a cell: figures, one of them with something odd, nested or not. */
const contentArb: fc.Arbitrary<Piece> = fc.record({
  before: fc.option(digits, { freq: 1, nil: '' }), after: fc.option(digits, { freq: 1, nil: '' }),
  inner: digits.chain(pieceOf), outer: fc.option(pieceOf('@'), { freq: 1 }),
  made: rarely(16, ['before', 'after']),
}).map((content) => makeText(nest(content)))

/** Elements that hold no others. */
const CLOSED =
  /<(select|textarea|input|!--|script|style|title|iframe|img|link|area|noscript|span title)/

function nest({ inner, outer, ...content }: Content): Content {
  if (!outer || CLOSED.test(outer.html)) return { ...content, inner, outer: null }
  const nested = {
    html: outer.html.replaceAll('@', inner.html), sheet: `${inner.sheet}\n${outer.sheet}`,
    kind: `${inner.kind} IN ${outer.kind}`,
  }
  return { ...content, inner: nested, outer: null }
}

function makeText({ before, after, inner, made }: Content): Piece {
  names += 1
  const content = made === '' ? inner.html : `<i class="m${names}">${inner.html}</i>`
  const rule = made === '' ? '' : `.m${names}::${made}{content:"7"}`
  return {
    html: before + content + after, sheet: `${inner.sheet}\n${rule}`,
    kind: inner.kind + (made === '' ? '' : ' IN made'),
  }
}

const cellArb: fc.Arbitrary<Piece> = fc.oneof(
  { weight: PLAIN, arbitrary: digits.map((html) => ({ html, sheet: '', kind: '' })) },
  { weight: 100 - PLAIN, arbitrary: contentArb },
)

/** What may be said of a row, a cell or a column. */
const FRAMES = [
  'style="display:none"', 'hidden', 'style="visibility:collapse"', 'style="visibility:hidden"',
  'style="text-decoration:line-through"',
  'style="color:#fff"', 'style="opacity:0"', 'style="font-size:0"', 'class=gone', 'class=GONE',
  'bgcolor=white style="color:white"',
  'style="position:absolute;left:-9999px"', 'style="vertical-align:super"',
  'style="vertical-align:top"', 'height=0', 'style="height:0"',
  'dir=rtl', 'style="direction:rtl"', 'align=right', 'style="width:0"', 'style="text-align:right"',
]

interface Row { frame: string; cells: { piece: Piece; frame: string; span: number }[] }

const rowArb: fc.Arbitrary<Row> = fc.record({
  frame: rarely(20, FRAMES),
  cells: fc.array(fc.record({
    piece: cellArb, frame: rarely(20, FRAMES),
    span: fc.constantFrom(...Array<number>(20).fill(1), 2, 3),
  }), { minLength: 4, maxLength: 4 }),
})

/** A table with a head and a column of labels, rows of four cells, and paragraphs below it. */
export const oddPageArb: fc.Arbitrary<OddPage> = fc.record({
  rows: fc.array(rowArb, { minLength: 2, maxLength: 3 }),
  lines: fc.array(contentArb, { minLength: 1, maxLength: 2 }),
  doctype: fc.constantFrom('<!doctype html>', ''), tableFrame: rarely(12, [
    'dir=rtl', 'style="direction:rtl"', 'style="color:#fff"', 'style="background:#123"',
  ]),
  column: rarely(8, [
    'style="display:none"', 'style="visibility:collapse"', 'width=0', 'hidden', 'class=gone',
  ]),
  foot: once(12),
}).map(writePage)

function writePage(
  { rows, lines, doctype, tableFrame, column, foot }: {
    rows: Row[]; lines: Piece[]; doctype: string; tableFrame: string; column: string; foot: boolean
  },
): OddPage {
  const kinds = new Map<string, string>()
  const pieces = [...rows.flatMap(({ cells }) => cells.map(({ piece }) => piece)), ...lines]
  const body = rows.map((row, index) => {
    const cells = row.cells.map(({ piece, frame, span }, place) => {
      const id = `${index + 1}.${place + 1}`
      kinds.set(id, [
        row.frame && `row ${row.frame}`, frame && `cell ${frame}`, piece.kind, tableFrame,
        place === 1 ? column : '',
      ]
        .filter((part) => part !== '').join(' IN '))
      return `<td data-unit="${id}" `
        + `${frame}${span > 1 ? ` rowspan=${span}` : ''}>${piece.html}</td>`
    })
    const html = `<tr ${row.frame}><td `
      + `data-unit="${index + 1}.0">${'甲乙丙'.charAt(index)}</td>${cells.join('')}</tr>`
    return foot && index === 0 ? `<tfoot>${html}</tfoot>` : html
  })
  const head = ['子', '丑', '寅', '卯', '辰']
    .map((text, place) => `<td data-unit="0.${place}">${text}</td>`).join('')
  const texts = lines.map((piece, index) => {
    kinds.set(`p${index}`, piece.kind)
    return `<div data-unit="p${index}">收到申请${piece.html}件</div>`
  })
  return {
    kinds,
    html: `${doctype}<html><head><style>.gone{display:none}body{margin:8px;font:16px `
      + `serif}td{padding:3px 12px;font-size:16px}\n`
      + `${pieces.map(({ sheet }) => sheet).join('\n')}</style></head><body><table `
        + `${tableFrame}><col><col><col ${column}><col><col>`
      + `<tr>${head}</tr>${body.join('')}</table>${texts.join('')}</body></html>`,
  }
}
