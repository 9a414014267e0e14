/**
 * Our own Word files as other programs save them: the same pages, other XML. Each rewriting works
 * on the body.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Applies a rewriting to the body of a Word file; fails where it changes nothing. */
export function rewriteBody(bytes: Uint8Array, rewrite: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes)
  const before = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  const after = rewrite(before)
  if (after === before) throw new Error('nothing was rewritten')
  return zipSync({ ...files, 'word/document.xml': strToU8(after) }, { level: 1 })
}

const RUN =
  /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<]+)<\/w:t><\/w:r>/g
const CELL = /<w:tc>(?:(?!<\/w:tc>).)*<\/w:tc>/gs

export const rewritings: Record<string, (xml: string) => string> = {
  'words split over runs, with marks between': (
    xml,
  ) => xml.replace(RUN, (_, properties: string = '', text: string) =>
    (text.match(/&\w+;|[^&]/gsu) ?? []).map((part) =>
      `<w:r w:rsidR="00A1">${properties}<w:t xml:space="preserve">${part}</w:t></w:r>`)
      .join('<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="7" '
        + 'w:name="_Hlk1"/><w:bookmarkEnd w:id="7"/>')),
  'bare merges': (xml) => xml.replaceAll('<w:vMerge w:val="continue"/>', '<w:vMerge/>'),
  'a grid twice as fine': (xml) => xml
    .replace(/<w:gridCol w:w="(\d+)"\/>/g, (_, width: string) => `<w:gridCol w:w="${Math.floor(
      Number(width) / 2,
    )}"/><w:gridCol w:w="${Math.ceil(Number(width) / 2)}"/>`)
    .replace(
      /<w:tcPr>(<w:tcW [^>]*\/>)(?:<w:gridSpan w:val="(\d+)"\/>)?/g,
      (_, width: string, span = '1') => `<w:tcPr>${width}<w:gridSpan w:val="${Number(span) * 2}"/>`,
    ),
  'merges of old files': (xml) => xml.replace(CELL, (cell) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"\/>/.exec(cell)?.[1] ?? 1)
    if (span === 1) return cell
    const merge = (kind: string): string =>
      cell.replace(/<w:gridSpan w:val="\d+"\/>/, `<w:hMerge w:val="${kind}"/>`)
    return merge('restart') + merge('continue').replace(RUN, '').repeat(span - 1)
  }),
  'content controls around rows, cells and paragraphs': (xml) => xml
    .replace(/<w:tr>.*?<\/w:tr>/gs, (row) => control(row.replace(CELL, control)))
    .replace(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>(?=<w:p>)/gs, control),
  'insertions and deletions tracked':
    (xml) => xml.replace(RUN, (run) => `<w:ins w:id="1" w:author="甲">${run}</w:ins><w:del `
      + `w:id="2" w:author="甲"><w:r><w:delText>1</w:delText></w:r></w:del>`),
  'revision marks on everything': (xml) => xml.replaceAll(
    '<w:p>', '<w:p w14:paraId="1A2B3C4D" w:rsidR="00B2" w:rsidRDefault="00C3">',
  ).replaceAll('<w:tr>', '<w:tr w:rsidR="00D4">'),
  'another prefix': (xml) => xml.replace(/(<\/?|\s)w:/g, (_, before: string) => `${before}ns0:`)
    .replace(' xmlns:w=', ' xmlns:ns0='),
  'the strict namespace': (xml) => xml.replace(
    'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
    'http://purl.oclc.org/ooxml/wordprocessingml/main',
  ),
  'text within hyperlinks and smart tags': (xml) => xml.replace(RUN, (run) => `<w:hyperlink `
    + `w:anchor="x"><w:smartTag w:element="PersonName">${run}</w:smartTag></w:hyperlink>`),
}

function control(content: string): string {
  return `<w:sdt><w:sdtPr><w:id `
    + `w:val="1"/></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
}
