export { decodeBytes as decodeText } from '../decodeBytes'
export { readDataFile, readSavedReport, TOO_LARGE } from './readDataFile'
