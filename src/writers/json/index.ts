export { backupFileName, writeBackup, type BackedUp } from './writeBackup'
export { dataFileName, writeDataFile } from './writeDataFile'
