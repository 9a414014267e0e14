export { decodeBytes as decodeText } from '../decodeBytes'
export { readBackup, type Backup, type BackupReport } from './readBackup'
export { readDataFile, readSavedReport, TOO_LARGE } from './readDataFile'
