/** The data file: a whole report as readable JSON, images included. */
import { DATA_FILE_APP, DATA_FILE_SCHEMA } from '../../model/files/dataFile'
import type { Report } from '../../model/report'

/** The text of the data file; the same report gives the same text. */
export function writeDataFile(report: Report): string {
  return `${JSON.stringify({
    app: DATA_FILE_APP, schema: DATA_FILE_SCHEMA, edition: report.edition, report,
  }, null, 2)}\n`
}

/** Of the agency's name; file systems take 255 bytes, and a character may need three. */
const LONGEST_NAME = 60

/**
 * `<机关名称><年度>年年报数据.json`; characters no file system takes are left out, a long name is
 * cut.
 */
export function dataFileName({ agency, year }: Pick<Report, 'agency' | 'year'>): string {
  const name = agency.name.replace(/[\\/:*?"<>|\s\p{Cc}\p{Cs}]/gu, '')
  return `${[...name].slice(0, LONGEST_NAME).join('')}${year}年年报数据.json`
}
