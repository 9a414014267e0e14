export { decodeBytes as decodeText } from '../../../model/files/decodeBytes'
export { openBackup, type BackupReport, type OpenBackup } from './openBackup'
export { readBackup, type BrokenPart, type ReadBackup } from './readBackup'
export { readDataFile, readSavedReport, TOO_LARGE } from './readDataFile'
