export { proveExport } from './proveExport'
export { readDocx } from './readDocx'
