export { dataFileName, writeDataFile } from './writeDataFile'
