export { readFiguresFile } from './readFiguresFile'
export { readFiguresCsv, readFiguresJson } from './readFigures'
