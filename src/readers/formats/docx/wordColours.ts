/** The colours and grounds a Word file names (ISO/IEC 29500-1, 17.3.2.6, 17.3.2.15, 17.3.5). */
import { channelsOf, INK, mix, PAPER, type Channels } from '../../loose/contrast'

type Attributes = Record<string, string | undefined>

const HIGHLIGHTS: Record<string, string | undefined> = {
  black: '000000', blue: '0000FF', cyan: '00FFFF', green: '00FF00', magenta: 'FF00FF', red: 'FF0000',
  yellow: 'FFFF00', white: 'FFFFFF', darkBlue: '000080', darkCyan: '008080', darkGreen: '008000',
  darkMagenta: '800080', darkRed: '800000', darkYellow: '808000', darkGray: '808080', lightGray: 'C0C0C0',
}
/** What themes call paper and ink; other colours of a theme stand beside their name as well. */
const THEME: Record<string, Channels | undefined> = {
  background1: PAPER, light1: PAPER, text1: INK, dark1: INK,
}

interface Named { written: string | undefined; theme: string | undefined; tint?: string; shade?: string }

/** Tint and shade are shares of 255 that are left of the colour. */
function colourOf({ written, theme = '', tint, shade }: Named): Channels | undefined {
  const named = THEME[theme]
  if (!named) return channelsOf(written)
  if (tint !== undefined) return mix(named, PAPER, Number.parseInt(tint, 16) / 255)
  return shade === undefined ? named : mix(named, INK, Number.parseInt(shade, 16) / 255)
}

/** Of `w:color`; `auto` is black or white, whichever is seen. */
export function textColour(
  { val, themeColor, themeTint, themeShade }: Attributes,
): Channels | 'auto' {
  return colourOf({ written: val, theme: themeColor, tint: themeTint, shade: themeShade }) ?? 'auto'
}

/** Of `w:highlight`; undefined for none. */
export function highlightColour({ val = '' }: Attributes): Channels | undefined {
  return channelsOf(HIGHLIGHTS[val])
}

/** Of `w:shd`: the pattern's colour over the fill, in the share the pattern says; undefined for neither. */
export function shadeColour(attributes: Attributes): Channels | undefined {
  const { val = 'clear', color, fill, themeColor, themeTint, themeShade } = attributes
  const under = colourOf({
    written: fill, theme: attributes.themeFill, tint: attributes.themeFillTint,
    shade: attributes.themeFillShade,
  })
  const share = val === 'solid' ? 1 : Number(/^pct(\d+)$/.exec(val)?.[1] ?? 0) / 100
  if (share === 0) return under
  const over = colourOf({ written: color, theme: themeColor, tint: themeTint, shade: themeShade })
  return mix(over ?? INK, under ?? PAPER, share)
}
