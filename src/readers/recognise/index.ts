export { acceptDraft, contextOfDraft, type Acceptance } from './accept/acceptDraft'
export { draftOfReport } from './accept/draftOfReport'
export { recognise } from './recognise'
export { readFee, type FeeReading } from './parts/readFee'
