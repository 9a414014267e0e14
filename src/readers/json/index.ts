export { readDataFile, readSavedReport } from './readDataFile'
