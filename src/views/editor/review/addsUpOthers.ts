import { guessAgencyKind } from '../../../model/guessAgencyKind'
import type { Agency, AgencyKind } from '../../../model/report'

const KINDS: (AgencyKind | undefined)[] = ['县级以上人民政府', '开发区等派出机构']

/**
 * True for a government, whose report is put together from those of its offices; its name counts
 * where the kind says something else.
 */
export function addsUpOthers({ kind, name }: Pick<Agency, 'kind' | 'name'>): boolean {
  return KINDS.includes(kind) || KINDS.includes(guessAgencyKind(name))
}
