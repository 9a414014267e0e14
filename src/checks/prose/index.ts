/** Named checks of structure, language, privacy and likeness. */
import type { ProseCheckName } from '../../model/rule'
import type { CustomFinding } from '../base/customFinding'
import type { Facts } from '../base/facts'
import { checkDebris } from './language/debris'
import { checkOrdinals } from './language/ordinals'
import { checkPunctuation } from './language/punctuation'
import { checkWording } from './language/wording'
import { checkSameFigures } from './likeness/sameFigures'
import { checkSameText } from './likeness/sameText'
import { checkApplicantNames } from './privacy/applicantNames'
import { checkBankCards } from './privacy/bankCards'
import { checkIdNumbers } from './privacy/idNumbers'
import { checkOfficialNames } from './privacy/officialNames'
import { checkPhones } from './privacy/phones'
import { checkAspectNames } from './structure/aspectNames'
import { checkFeeNotices } from './structure/feeNotices'
import { checkFiveAspects } from './structure/fiveAspects'
import { checkItemWording } from './structure/itemWording'
import { checkLeftovers } from './structure/leftovers'
import { checkPartLength } from './structure/partLength'
import { checkPastedNotice } from './structure/pastedNotice'
import { checkSixParts } from './structure/sixParts'
import { checkSuitFirst } from './structure/suitFirst'
import { checkTitleWording } from './structure/titleWording'
import { checkWhoseReport } from './structure/whoseReport'

export const proseChecks: Record<ProseCheckName, (facts: Facts) => CustomFinding[]> = {
  sixParts: checkSixParts,
  fiveAspects: checkFiveAspects,
  length: checkPartLength,
  feeNotices: checkFeeNotices,
  itemWording: checkItemWording,
  suitFirst: checkSuitFirst,
  pasted: checkPastedNotice,
  leftovers: checkLeftovers,
  titleWording: checkTitleWording,
  whoseReport: checkWhoseReport,
  aspectNames: checkAspectNames,
  sameText: checkSameText,
  sameFigures: checkSameFigures,
  punctuation: checkPunctuation,
  wording: checkWording,
  ordinals: checkOrdinals,
  debris: checkDebris,
  idNumbers: checkIdNumbers,
  phones: checkPhones,
  bankCards: checkBankCards,
  applicantNames: checkApplicantNames,
  officialNames: checkOfficialNames,
}
