/**
 * Every cell and paragraph comes back from web page, text, workbook and data file; Word has a file
 * of its own.
 * @module-tag long
 */
import { describe, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { editions } from '../../src/templates'
import { writeWebPage } from '../../src/writers/html'
import { writeDataFile } from '../../src/writers/json/writeDataFile'
import { writeSheet } from '../../src/writers/sheet/writeSheet'
import { writeText } from '../../src/writers/text/writeText'
import { expectRoundTrips, type Format } from '../support/files/roundTrip'

const utf8 = (text: string): Uint8Array[] => [new TextEncoder().encode(text)]

const formats: Format[] = [
  {
    name: 'web page', extension: 'html', carriesPictures: true, carriesTables: true,
    carriesHeads: true, write: (report) => utf8(writeWebPage(composeDocument(report))),
  },
  {
    name: 'text', extension: 'txt', carriesPictures: false, carriesTables: false,
    carriesHeads: false, write: (report) => utf8(writeText(composeDocument(report))),
  },
  {
    name: 'workbook', extension: 'xlsx', carriesPictures: false, carriesTables: true,
    carriesHeads: false, write: async (report) => [await writeSheet(composeDocument(report))],
  },
  {
    name: 'data file', extension: 'json', carriesPictures: true, carriesTables: true,
    carriesHeads: true, write: (report) => utf8(writeDataFile(report)),
  },
]

describe.each(formats)('$name', (format) => {
  test.each(editions)('edition $id', (edition) => expectRoundTrips(format, edition))
})
