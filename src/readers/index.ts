export {
  acceptDraft, contextOfDraft, draftOfReport, readFee, recognise, type Acceptance, type FeeReading,
} from './recognise'
export { otherRowOf } from './tables/otherRowOf'
export type { Draft, DraftCell, Unrecognised } from './draft'
export { readPasted, readReport, type PastedContent, type ReportFile } from './readReport'
