export {
  acceptDraft, contextOfDraft, draftOfReport, readFee, recognise, type Acceptance, type FeeReading,
} from './recognise'
export { otherRowOf, type Draft, type DraftCell, type Unrecognised } from './recognise/draft'
export { readPasted, readReport, type PastedContent, type ReportFile } from './readReport'
