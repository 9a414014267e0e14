/** What the Word file holds beside its text: page numbers, the notice of a draft, its parts. */
import type { Element } from '@xmldom/xmldom'
import { describe, expect, test } from 'vitest'
import { composeDocument } from '../../../src/document'
import { writeDocx } from '../../../src/writers/docx/writeDocx'
import { documentReport } from '../../support/documents'
import { elementsOf, parsePart, unzipParts, valueAt } from '../../support/files/docxXml'

const whole = unzipParts(await writeDocx(composeDocument(documentReport(2025))))
const drafted =
  unzipParts(await writeDocx(composeDocument(documentReport(2025), { draft: '3项未改正' })))
const styles = elementsOf(parsePart(whole, 'word/styles.xml'), 'w:style')
const textOf = (element: Element): string =>
  elementsOf(element, 'w:t')
    .map((part) => part.textContent)
    .join('')

describe('the edges of the page', () => {
  test('the stroke beside the page number is 7 mm below the text', () => {
    const section = elementsOf(parsePart(whole, 'word/document.xml'), 'w:sectPr')[0]
      ?? expect.fail('')
    const number =
      styles.find((style) => style.getAttribute('w:styleId') === 'ReportNumber') ?? expect.fail('')
    const [bottom, footer] = [
      valueAt(section, ['w:pgMar'], 'w:bottom'),
      valueAt(section, ['w:pgMar'], 'w:footer'),
    ].map(Number)
    const line = Number(valueAt(number, ['w:pPr', 'w:spacing'], 'w:line'))
    expect(valueAt(number, ['w:pPr', 'w:spacing'], 'w:lineRule')).toBe('exact')
    // The stroke is in the middle of its character, which fills the line.
    expect((((bottom ?? 0) - (footer ?? 0) - line / 2) / 1440) * 25.4).toBeCloseTo(7, 0)
  })

  test('the field of the page number shows a number before it is reckoned', () => {
    for (const path of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(textOf(parsePart(whole, path).documentElement ?? expect.fail(''))).toBe('— 1 —')
    }
  })

  test('a draft says so on every page, the first in its text', () => {
    const section = elementsOf(parsePart(drafted, 'word/document.xml'), 'w:sectPr')[0]
      ?? expect.fail('')
    expect(
      elementsOf(section, 'w:headerReference').map((reference) => reference.getAttribute('w:type')),
    ).toEqual(['default', 'first', 'even'])
    expect(elementsOf(section, 'w:titlePg')).toHaveLength(1)
    const headers = ['word/header1.xml', 'word/header2.xml', 'word/header3.xml'].map((path) =>
      textOf(parsePart(drafted, path).documentElement ?? expect.fail('')),
    )
    expect(headers).toEqual(['草稿，3项未改正', '', '草稿，3项未改正'])
    expect(textOf(elementsOf(parsePart(drafted, 'word/document.xml'), 'w:p')[0] ?? expect.fail('')))
      .toBe(
        '草稿，3项未改正',
      )
    expect(Object.keys(drafted).filter((path) => /footer\d/.test(path))).toHaveLength(3)
    expect(
      ['1', '2', '3'].map((part) =>
        elementsOf(parsePart(drafted, `word/footer${part}.xml`), 'w:jc')[0]?.getAttribute('w:val'),
      ),
    ).toEqual(['right', 'right', 'left'])
  })
})

describe('the package', () => {
  test('holds nothing the document does not use', () => {
    const word = Object.keys(whole)
      .filter((path) => path.endsWith('.xml') && !path.startsWith('['))
      .sort()
    expect(word).toEqual([
      'docProps/core.xml',
      'word/document.xml',
      'word/fontTable.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/settings.xml',
      'word/styles.xml',
    ])
    for (const path of ['_rels/.rels', 'word/_rels/document.xml.rels']) {
      const folder = path.startsWith('word') ? 'word/' : ''
      const targets = elementsOf(parsePart(whole, path), 'Relationship').map(
        (relation) => folder + (relation.getAttribute('Target') ?? ''),
      )
      expect(targets.filter((target) => !(target in whole))).toEqual([])
    }
    const named = elementsOf(parsePart(whole, '[Content_Types].xml'), 'Override').map((part) =>
      (part.getAttribute('PartName') ?? '').slice(1),
    )
    expect(named.filter((path) => !(path in whole))).toEqual([])
  })

  test('two files of a report with pictures are the same, byte by byte', async () => {
    const tree = composeDocument(documentReport(2025), { draft: '1项未改正' })
    expect(await writeDocx(tree)).toEqual(await writeDocx(tree))
  })
})
