/**
 * Long texts no clerk writes and some file may hold: one thing over and over, as it makes searching
 * slow.
 */

const PIECES: Readonly<Record<string, string>> = {
  'one letter': 'a', 'one Chinese character': '公', 'one digit': '1', 'wide digits': '１',
  'Chinese digits': '一', 'tens': '十', 'blanks': ' ', 'wide blanks': '　', 'line breaks': '\n',
  'tabs': '\t', 'letters and points': 'a.', 'points': '.', 'dashes': '-', 'middle points': '·',
  'percentages': '1%', 'percentages between commas': '1%，', 'counts': '5件',
  'counts between commas': '5件，', 'counts between 、': '公开3件、', 'sums': '其中5件，',
  'parts': '5件，其中', 'both in brackets': '5件（其中3件）', 'changes': '由2件降至1件，',
  'differences': '同比增加3件，增长5%，', 'shares': '公开3件，占5%，',
  'ratios': '办结5件，办结率97%；',
  'titles': '《政府信息公开条例》', 'titles never closed': '《政', 'titles never opened': '》',
  'titles in titles': '《《', 'round brackets open': '（', 'round brackets closed': '）',
  'half brackets': '(', 'brackets with numbers': '（1件', 'brackets of years': '〔2024〕',
  'square brackets': '[', 'corner brackets': '【',
  'quotes': '“公开”', 'quotes never closed': '“一', 'quotes never opened': '”', 'half quotes': '"',
  'single quotes': '\'', 'ordinals in brackets': '（一）', 'ordinals of digits': '（1）',
  'ordinals with 、': '一、', 'ordinals with 是': '一是', 'ordinals with 第': '第一',
  'numbered items': '1.',
  'list marks': '、', 'semicolons': '；', 'commas': '，', 'half commas': ',', 'colons': '：',
  'full stops': '。', 'words between 、': '公开、', 'words between ；': '公开；',
  'years': '2024年', 'this year': '2025年', 'dates': '2025年1月1日',
  'dates of digits': '2025-01-01',
  'dates in Chinese': '二〇二五年一月一日', 'periods': '统计期限2025年1月1日至2024年1月1日',
  'times': '10:30', 'thousands': '1,234', 'tens of thousands': '1万', 'decimals': '1.5',
  'units': '件', 'places behind numbers': '万元', 'articles': '第二十条第',
  'clauses of articles': '第二十条第一款第（一）', 'masks': '□', 'crosses': 'X', 'underlines': '_',
  'numbers of cards': '6222020', 'telephones': '13800000000 ', 'identities': '110101',
  'addresses': 'www.a', 'mail': 'a@', 'schemes': 'http://', 'angles': '<b', 'entities': '&#1',
  'zero width': '\u200b',
  'applications': '申请', 'disclosure': '信息公开', 'reviews': '复议', 'suits': '诉讼',
  'shares without number': '占', 'statistics': '统计数据', 'denials': '未', 'none': '没有收到',
  'all': '全部', 'carried': '结转', 'results': '予以公开', 'agencies': '县人民政府',
  'bureaus': '县教育局', 'names': '申请人张伟', 'names alone': '张', 'comrades': '张伟同志',
  'through': '通过网络', 'announced': '现将', 'whole district': '全县各镇', 'last year': '上年',
  'plans': '将进一步', 'cause': '因', 'respectively': '分别为', 'letters about': '关于',
  'doubled words': '政府政府', 'pages': '第1页', 'fee notices': '收费通知',
}

/** A text of this length made of one piece. */
export function repeated(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length)).slice(0, length)
}

/** By what they are made of. */
export const longTexts: readonly (readonly [name: string, make: (length: number) => string])[] = [
  ...Object.entries(PIECES).map(([name, piece]) => (
    [name, (length: number) => repeated(piece, length)] as const)),
  [
    'a long title, then a year',
    (length) => `《${repeated('公', length)}》2024年，我局收到申请5件。`,
  ],
  ['a year, then a long title', (length) => `2024年，我局印发《${repeated('公', length)}》。`],
  ['brackets in brackets', (length) => '（'.repeat(length / 2) + '）'.repeat(length / 2)],
  [
    'brackets in brackets with counts',
    (length) => '5件（'.repeat(length / 6) + '3件）'.repeat(length / 6),
  ],
  ['quotes in quotes', (length) => '“'.repeat(length / 2) + '”'.repeat(length / 2)],
  [
    'one sentence of many clauses',
    (length) => `${repeated('我局通过网站公开信息，', length)}收到申请5件。`,
  ],
  ['rests without a number', (length) => repeated('复议8件，维持5件，其余均在审理中，', length)],
  ['plain sentences', (length) => (
    repeated(
      '2025年，我局收到政府信息公开申请5件，办结4件，结转1件；被申请行政复议1件。', length,
    ))],
]
