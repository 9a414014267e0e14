export { backupFileName, writeBackup, type BackedUp } from './writeBackup'
