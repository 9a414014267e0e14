import type { Wording } from '../../model/template'
import { applicationsHelp, overviewGuides, problemGuides } from '../common/wording'

export const wording2019: Wording = {
  guides: { 1: overviewGuides, 5: problemGuides },
  rowHelp: {
    ...applicationsHelp,
    'applications.handled.otherAll': { text: '前面各项都不适用的其他处理情形。' },
    'disclosure.rules': { text: '没有规章制定权的填0。' },
    'disclosure.normative': { text: '本年新制作、新公开的件数和对外公开的总件数。' },
    'disclosure.license': { text: '本年增/减可写 +125、-47、增10、减3。' },
    'disclosure.otherService': { text: '本年增/减可写 +125、-47、增10、减3。' },
    'disclosure.penalty': { text: '本年增/减可写 +125、-47、增10、减3。' },
    'disclosure.coercion': { text: '本年增/减可写 +125、-47、增10、减3。' },
    'disclosure.fee': { text: '填项目数量，不填金额。' },
    'disclosure.procurement': { text: '总金额请连单位一起写，例如 15922.04万元。' },
  },
}
