export { acceptDraft, contextOfDraft, draftOfReport, recognise, type Acceptance } from './recognise'
export type { Draft, DraftCell, Unrecognised } from './draft'
export { readPasted, readReport, type PastedContent, type ReportFile } from './readReport'
