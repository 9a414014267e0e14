export { proveExport, type ExportProof } from './proveExport'
export { readDocx } from './readDocx'
