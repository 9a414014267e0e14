/** Names and numbers everything else is keyed by. */

/** Permanent name of a concept, never a coordinate: `applications.handled.granted.person`. */
export type CellId = string
export type EditionId = '2019' | '2021'
export type TableId = 'disclosure' | 'applications' | 'disputes'
export type PartNumber = 1 | 2 | 3 | 4 | 5 | 6
/** Steps of the guided form: 0 is 基本信息, 1–6 the official parts, 7 审核与导出. */
export type StepNumber = 0 | PartNumber | 7
