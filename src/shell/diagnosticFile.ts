/** What a programmer needs to find a fault, without a word of any report in it. */
import type { Report } from '../model/report'
import type { Breakdown } from './breakdown'

const LONGEST_STACK = 4000

/** The text of the file: fault, browser, page, and counts only of the open report. */
export function describeBreakdown(
  { kind, error, where, at }: Breakdown, report: Report | null,
): string {
  const facts = {
    app: 'zhengwu-nianbao', version: __APP_VERSION__, at, kind, where,
    name: error.name, message: withoutContent(error.message),
    stack: withoutContent(error.stack ?? '').slice(0, LONGEST_STACK),
    browser: navigator.userAgent, language: navigator.language,
    screen: `${window.innerWidth}×${window.innerHeight}`,
    page: location.hash.replace(/\/report\/[^/]+/, '/report/…'), protocol: location.protocol,
    report: report && countReport(report),
  }
  return JSON.stringify(facts, null, 2)
}

function countReport(
  { year, edition, cells, narratives, images }: Report,
): Record<string, number | string> {
  const blocks = [...narratives[1], ...narratives[5], ...narratives[6]].length
  return {
    year, edition, cells: Object.keys(cells).length, blocks, images: Object.keys(images).length,
  }
}

/**
 * Words of a report that a message may quote are taken out: anything in quotes, anything not Latin.
 */
function withoutContent(text: string): string {
  return text.replace(/["“'`][^"“”'`\n]*["”'`]/g, '"…"').replace(/[^\t\n\x20-\x7e]+/g, '…')
}
