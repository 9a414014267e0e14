import type { Edition } from '../../model/template'
import { commonAliases } from '../common/aliases'
import { commonLayout } from '../common/layout'
import { commonParts } from '../common/parts'
import { rules2021 } from './rules'
import { tables2021 } from './tables'
import { wording2021 } from './wording'

/** The form of report years 2021 and later. */
export const edition2021: Edition = {
  id: '2021',
  document: '国办公开办函〔2021〕30号',
  reportYears: { from: 2021, to: null },
  parts: commonParts,
  tables: tables2021,
  rules: rules2021,
  layout: commonLayout,
  wording: wording2021,
  aliases: commonAliases,
}
