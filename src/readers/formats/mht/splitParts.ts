/**
 * The parts of a saved web archive: a mail of several parts (RFC 2557). The
 * text is handled as one character a byte; each part is decoded on its own.
 */

/** Header names in small letters; `body` one character a byte, transfer encoding undone. */
export interface MailPart { headers: Map<string, string>; body: string }

const MOST_PARTS = 500
/** Archives nest their parts at most once. */
const DEEPEST = 3

/** All parts that hold something, in order; a part without boundary is the only one. */
export function splitParts(text: string, depth = 0): MailPart[] {
  const { headers, body } = splitHead(text)
  const boundary = parameterOf(headers.get('content-type') ?? '', 'boundary')
  if (boundary === '' || depth >= DEEPEST) {
    return [{ headers, body: decodeTransfer(body, headers.get('content-transfer-encoding') ?? '') }]
  }
  // What stands between the boundaries; a missing last one is no loss.
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1, MOST_PARTS)
  const last = pieces.findIndex((piece) => piece.startsWith('--'))
  return pieces.slice(0, last === -1 ? pieces.length : last)
    .map((piece) => piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, '')).flatMap((piece) =>
      splitParts(piece, depth + 1))
}

/** A parameter of a header, `charset` of `text/html; charset="gb2312"`; '' where there is none. */
export function parameterOf(header: string, name: string): string {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(header)
  return match?.[1] ?? match?.[2] ?? ''
}

function splitHead(text: string): MailPart {
  const end = /\r?\n\r?\n/.exec(text)
  const head = end ? text.slice(0, end.index) : text
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)
  const fields = lines.map((line) => /^([\w-]+)\s*:(.*)$/.exec(line))
    .filter((field) => field !== null)
  const headers =
    new Map(fields.map(([, name = '', value = '']) => [name.toLowerCase(), value.trim()]))
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' }
}

function decodeTransfer(body: string, encoding: string): string {
  if (/^quoted-printable/i.test(encoding)) return decodeQuotedPrintable(body)
  if (!/^base64/i.test(encoding)) return body
  // Whole groups only: a file cut in the middle gives what there is.
  const letters = body.replace(/[^A-Za-z0-9+/]/g, '')
  return atob(letters.slice(0, letters.length - (letters.length % 4 === 1 ? 1 : 0)))
}

function decodeQuotedPrintable(body: string): string {
  // A blank in front of the mark is part of the text (RFC 2045, 6.7).
  return body.replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
