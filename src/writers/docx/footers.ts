import { AlignmentType, Footer, PageNumber, Paragraph, TextRun } from 'docx'
import { FONTS } from './fonts'
import { SIZE } from './measures'
import { STYLE } from './styles'

const ONE_CHARACTER = SIZE.footer * 10

/** Page numbers `— 1 —`: odd pages right, even pages left, one character in from the edge. */
export function buildFooters(): { default: Footer; even: Footer } {
  return {
    default: footer({ alignment: AlignmentType.RIGHT, indent: { right: ONE_CHARACTER } }),
    even: footer({ alignment: AlignmentType.LEFT, indent: { left: ONE_CHARACTER } }),
  }
}

function footer(place: { alignment: 'left' | 'right'; indent: { left?: number; right?: number } }): Footer {
  const number = new TextRun({ font: FONTS.pageNumber, size: SIZE.footer, children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Footer({ children: [new Paragraph({ ...place, style: STYLE.footer, children: [number] })] })
}
