/** What is measured beside other programs: bundled as it is shipped, not as tests load it. */
export { runChecks } from '../../src/checks/runChecks'
export { composeDocument } from '../../src/document'
export { acceptDraft, contextOfDraft, readReport } from '../../src/readers'
export { readXlsx } from '../../src/readers/formats/xlsx/readXlsx'
export { proveExport } from '../../src/readers/proof/proveExport'
export { writeDocx } from '../../src/writers/docx/writeDocx'
export { writeSheet } from '../../src/writers/sheet/writeSheet'
