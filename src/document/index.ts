export { composeDocument, type DocumentOptions } from './composeDocument'
export { chineseDate, composeFeeSentence, composePreamble, composeSignature, composeTitle, fileNameOf } from './composeText'
export { placeTextCells, type PlacedTextCell, type TextGrid } from './placeTextCells'
export { emWidth, titleLines } from './titleLines'
