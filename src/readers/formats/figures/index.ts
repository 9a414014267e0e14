export { readFiguresFile } from './readFiguresFile'
export { proveFigures } from './proveFigures'
export { readFiguresCsv, readFiguresJson } from './readFigures'
