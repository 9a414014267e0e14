/** The colours a workbook names: written out, of the old palette, or of its theme. */
import { channelsOf, INK, mix, PAPER, type Channels } from '../../loose/contrast'
import { scanXml } from './scanXml'

/** The colour that the attributes of a `color` say; undefined where they say none. */
export type ColourOf = (attributes: Record<string, string>) => Channels | undefined

/** 18.8.27: the first eight, repeated from 8; 64 is the text of the system, 65 its paper. */
const FIRST = ['000000', 'FFFFFF', 'FF0000', '00FF00', '0000FF', 'FFFF00', 'FF00FF', '00FFFF']
const OLD = [
  ...FIRST, ...FIRST, '800000', '008000', '000080', '808000', '800080', '008080', 'C0C0C0', '808080',
  '9999FF', '993366', 'FFFFCC', 'CCFFFF', '660066', 'FF8080', '0066CC', 'CCCCFF', '000080', 'FF00FF',
  'FFFF00', '00FFFF', '800080', '800000', '008080', '0000FF', '00CCFF', 'CCFFFF', 'CCFFCC', 'FFFF99',
  '99CCFF', 'FF99CC', 'CC99FF', 'FFCC99', '3366FF', '33CCCC', '99CC00', 'FFCC00', 'FF9900', 'FF6600',
  '666699', '969696', '003366', '339966', '003300', '333300', '993300', '993366', '333399', '333333',
  '000000', 'FFFFFF',
]
/** As cells number them: paper and ink come before, though the theme names ink first. */
const THEME = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6']
const OFFICE: Record<string, string> = {
  lt1: 'FFFFFF', dk1: '000000', lt2: 'E7E6E6', dk2: '44546A', accent1: '4472C4', accent2: 'ED7D31',
  accent3: 'A5A5A5', accent4: 'FFC000', accent5: '5B9BD5', accent6: '70AD47',
}

/** Reads the theme part; without one the colours are those of Office. */
export function readColours(theme: Uint8Array | undefined): ColourOf {
  const named = theme ? { ...OFFICE, ...readTheme(theme) } : OFFICE
  return ({ rgb, indexed, theme: place, tint, auto }) => {
    const written = [rgb?.slice(-6), OLD[Number(indexed)], named[THEME[Number(place)] ?? '']]
      .find((digits) => digits !== undefined)
    const base = channelsOf(written) ?? (auto === undefined ? undefined : INK)
    const towards = Number(tint ?? 0)
    if (!base || !towards) return base
    return towards > 0 ? mix(PAPER, base, towards) : mix(INK, base, -towards)
  }
}

function readTheme(bytes: Uint8Array): Record<string, string> {
  return scanXml(bytes, () => {
    const colours: Record<string, string> = {}
    let name = ''
    return {
      colours,
      open: (tag: string, { val, lastClr }: Record<string, string>) => {
        if (THEME.includes(tag)) name = tag
        else if (name !== '' && (tag === 'srgbClr' || tag === 'sysClr')) {
          colours[name] ??= lastClr ?? val ?? ''
        }
      },
      close: (tag: string) => { if (tag === name) name = '' },
    }
  }).colours
}
