import type { Edition } from '../../model/template'
import { commonAliases } from '../common/aliases'
import { commonLayout } from '../common/layout'
import { commonParts } from '../common/parts'
import { rules2019 } from './rules'
import { tables2019 } from './tables'
import { wording2019 } from './wording'

/** The form of report years 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  document: '国办公开办函〔2019〕60号',
  reportYears: { from: 2019, to: 2020 },
  parts: commonParts,
  tables: tables2019,
  rules: rules2019,
  layout: commonLayout,
  wording: wording2019,
  aliases: commonAliases,
}
