/** Straight lines drawn on a page: the borders of its tables. */
import type { PDFPageProxy } from 'pdfjs-dist'
import type { OpenPdf } from './openPdf'
import { streamOperators } from './streamOperators'

/**
 * A horizontal rule lies at a height and goes from left to right, a vertical one from top to
 * bottom.
 */
export interface Rule { at: number; from: number; to: number }
export interface PageRules { horizontal: Rule[]; vertical: Rule[] }
interface ScannedRules { rules: PageRules; operators: number }

type Matrix = [number, number, number, number, number, number]
type Point = [number, number]
type Operators = OpenPdf['operators']

/** A filled shape this thin is a line. */
const THIN = 3
const SHORTEST = 3
/** Far more than a page of tables has; drawings have more and are no tables. */
const MOST_RULES = 4000
const MOST_OPERATORS = 150_000

/**
 * Rules of a page in points from its top left corner, and how many operators were looked at for
 * them; `base` turns the page's own measures into those.
 */
export async function listRules(
  pdf: OpenPdf, page: PDFPageProxy, base: Matrix,
): Promise<ScannedRules> {
  const scan = new PathScan(pdf.operators, base)
  let operators = 0
  await streamOperators(pdf, page, ({ fnArray, argsArray }) => {
    fnArray.forEach((operator, index) => { scan.step(operator, argsArray[index]) })
    operators += fnArray.length
    return operators < MOST_OPERATORS
  })
  return { rules: scan.rules, operators }
}

class PathScan {
  readonly rules: PageRules = { horizontal: [], vertical: [] }
  private matrix: Matrix
  private readonly saved: Matrix[] = []
  private shapes: Point[][] = []

  /** Numbers each step of a path takes. */
  private readonly widths: Map<number, number>

  constructor(private readonly operators: Operators, base: Matrix) {
    this.matrix = base
    const { moveTo, lineTo, curveTo, curveTo2, curveTo3, rectangle } = operators
    this.widths = new Map([
      [moveTo, 2], [lineTo, 2], [curveTo, 6], [curveTo2, 4], [curveTo3, 4], [rectangle, 4],
    ])
  }

  step(operator: number, values: unknown): void {
    const OPS = this.operators
    if (operator === OPS.save) this.saved.push(this.matrix)
    else if (operator === OPS.restore
      || operator === OPS.paintFormXObjectEnd) this.matrix = this.saved.pop() ?? this.matrix
    else if (operator === OPS.transform) this.matrix = multiply(this.matrix, values as Matrix)
    else if (operator === OPS.paintFormXObjectBegin) this.enterForm(values as [Matrix | null])
    else if (operator === OPS.constructPath) this.addPath(values as [number[], number[]])
    else this.paint(operator)
  }

  private enterForm([matrix]: [Matrix | null]): void {
    this.saved.push(this.matrix)
    if (matrix) this.matrix = multiply(this.matrix, matrix)
  }

  private paint(operator: number): void {
    const {
      stroke, closeStroke, fill, eoFill, fillStroke, eoFillStroke, closeFillStroke,
      closeEOFillStroke, endPath,
    } = this.operators
    if ([stroke, closeStroke, fillStroke, eoFillStroke, closeFillStroke, closeEOFillStroke]
      .includes(operator)) this.shapes.forEach((shape) => this.addStroke(shape))
    else if (operator === fill
      || operator === eoFill) this.shapes.forEach((shape) => this.addFill(shape))
    else if (operator !== endPath) return
    this.shapes = []
  }

  /**
   * Operators of a path and their numbers; curves are no borders and only part what stands before
   * and after.
   */
  private addPath([steps, numbers]: [number[], number[]]): void {
    let at = 0
    let shape: Point[] = []
    for (const step of steps) {
      const width = this.widths.get(step) ?? 0
      shape = this.addStep(step, numbers.slice(at, at + width), shape)
      at += width
    }
  }

  /** The shape the next step goes on with. */
  private addStep(step: number, numbers: number[], shape: Point[]): Point[] {
    const { lineTo, closePath } = this.operators
    if (step !== lineTo && step !== closePath) return this.beginShape(step, numbers)
    const [x = 0, y = 0] = numbers
    const point = step === lineTo ? this.place([x, y]) : shape[0]
    if (point) shape.push(point)
    return shape
  }

  private beginShape(step: number, [x = 0, y = 0, width = 0, height = 0]: number[]): Point[] {
    const { moveTo, rectangle } = this.operators
    const corners: Point[] = [
      [x, y], [x + width, y], [x + width, y + height], [x, y + height], [x, y],
    ]
    const count = step === rectangle ? corners.length : Number(step === moveTo)
    const shape = corners.slice(0, count).map((corner) => this.place(corner))
    this.shapes.push(shape)
    return shape
  }

  private place([x, y]: Point): Point {
    const [a, b, c, d, e, f] = this.matrix
    return [a * x + c * y + e, b * x + d * y + f]
  }

  private addStroke(shape: Point[]): void {
    shape.slice(1).forEach((end, index) => this.addRule(shape[index] ?? end, end, 1))
  }

  private addFill(shape: Point[]): void {
    if (shape.length < 3) return
    const [xs, ys] = [shape.map(([x]) => x), shape.map(([, y]) => y)]
    this.addRule([Math.min(...xs), Math.min(...ys)], [Math.max(...xs), Math.max(...ys)], THIN)
  }

  private addRule([x1, y1]: Point, [x2, y2]: Point, thin: number): void {
    if (this.rules.horizontal.length + this.rules.vertical.length >= MOST_RULES) return
    const [width, height] = [Math.abs(x2 - x1), Math.abs(y2 - y1)]
    if (height <= thin && width >= SHORTEST) {
      this.rules.horizontal.push({
        at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2),
      })
    }
    else if (width <= thin && height >= SHORTEST) {
      this.rules.vertical.push({
        at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2),
      })
    }
  }
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [
    a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e,
    b * k + d * l + f,
  ]
}
