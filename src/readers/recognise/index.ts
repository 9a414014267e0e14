export { acceptDraft, contextOfDraft, type Acceptance } from './acceptDraft'
export { draftOfReport } from './draftOfReport'
export { recognise } from './recognise'
export { readFee, type FeeReading } from './readFee'
