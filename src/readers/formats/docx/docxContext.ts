import type { OddTexts } from '../../loose/oddText'
import type { LooseImage, LooseTableBlock } from '../../loose/looseDocument'
import type { Numbering } from './numbering'
import type { BaseLook, RunLook } from './runLook'
import type { Styles } from './styles'

/** What a paragraph may need to know of the rest of the file, and what is told at the end. */
export interface DocxContext {
  styles: Styles
  /** Of text of which no style is named. */
  plain: RunLook
  numbering: Numbering
  /** The image a relationship leads to; undefined where it is of no kind that is read. */
  image: (relationship: string) => LooseImage | undefined
  /** The chart a relationship leads to; undefined where it keeps no values. */
  chart: (relationship: string) => LooseTableBlock | undefined
  /** Sentences for the clerk, each once. */
  notes: Set<string>
  /** What stands in the cell being read and is no plain text of it; undefined outside cells. */
  odd?: OddTexts
  /** What its table and its own properties make of the cell being read. */
  cellLook?: BaseLook
  /** Places in tables met so far. */
  slots: number
}

export const HIDDEN_TEXT = '文件里有设为“隐藏”的文字或表格行，没有读入'
export const STRUCK_TEXT = '文件里有画了删除线的文字，没有读入，请核对'
export const FAINT_TEXT = '文件里有白色或极小的文字，可能看不见，请核对'
export const CONTENTS_LEFT_OUT = '文件里的目录没有读入'
