/** Page measures of GB/T 9704-2012 in twips (1/20 pt), font sizes in half-points. */
export const PAGE = { width: 11906, height: 16838 }
/** 37, 28, 35, 26 mm; the footer puts the stroke beside the page number 7 mm below the text. */
export const MARGIN = {
  top: 2098, left: 1588, bottom: 1984, right: 1474, header: 851, footer: 1453,
}
/** 版心, 156 mm wide and 225 mm high. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right
export const TEXT_HEIGHT = PAGE.height - MARGIN.top - MARGIN.bottom
/** 28.95 pt: the most of which 22 lines fit 225 mm; 580 twips would make 21. */
export const LINE = 579
/** 二号, 三号, 四号. */
export const SIZE = { title: 44, body: 32, number: 28 }
/**
 * Line of the page number, as high as its characters, so that it stands where it should with any
 * font.
 */
export const NUMBER_LINE = SIZE.number * 10
/** Tightens 三号 so that 28 characters fill a line. */
export const BODY_SPACING = -5
/** Width of a 三号 character as set. */
export const BODY_CHARACTER = SIZE.body * 10 + BODY_SPACING
