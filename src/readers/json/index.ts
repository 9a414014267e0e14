export { decodeText } from './decodeText'
export { readDataFile, readSavedReport, TOO_LARGE } from './readDataFile'
