export { composeApplications } from './composeApplications'
export { listCharts, tableOfChart, withTablesOfCharts } from './charts/composeCharts'
export {
  CHART_FILLS, layOutChart, type ChartBox, type ChartLayout, type ChartText,
} from './charts/chartLayout'
export { composeDocument, type DocumentOptions } from './composeDocument'
export { composeFigures } from './composeFigures'
export { composeOtherMatters } from './composeOtherMatters'
export { composeReview, reviewFileName } from './composeReview'
export type { ReviewInput } from './reviewParts'
export { contentFingerprint } from './contentFingerprint'
export {
  chineseDate, composeFeeSentence, composePreamble, composeSignature, composeTitle, fileNameOf,
  wordFileName,
} from './composeText'
export { fitFigure, type FigureFit } from './fitFigure'
export { figureNow, followFigures, followText } from './followFigures'
export { placeTextCells, type PlacedTextCell, type TextGrid } from './placeTextCells'
export { planSheets, type SheetCell, type SheetPlan } from './planSheets'
export { endsWithSignature, layOutSignature, type SignatureLayout } from './signature'
export { paragraphPieces, textPieces, type TextPiece } from './textPieces'
export { layOutTextTable, type TextTableLayout } from './textTableLayout'
export { titleLines, titlePhrases } from './titles/titleLines'
