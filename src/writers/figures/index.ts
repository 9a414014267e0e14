export { writeFiguresCsv, writeFiguresJson } from './writeFigures'
