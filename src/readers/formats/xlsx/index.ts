export { proveSheets } from './proveSheets'
export { readXlsx } from './readXlsx'
