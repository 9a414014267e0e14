/** Named checks on structure, prose and dates; each returns its findings or none. */
import type { Finding } from '../../model/finding'
import type { CustomCheckName, CustomRule } from '../../model/rule'
import type { Facts } from '../base/facts'
import { checkDeadline } from './deadline'
import { checkEditionFitsYear, checkFirstYearOf2021 } from './edition'
import { checkFeeUnit } from './feeUnit'
import { completeFindings, type CustomFinding } from '../base/customFinding'
import { checkFeeStatement } from './feeStatement'
import { checkProblemsAndMeasures } from './partFive'
import { checkPurchaseUnit } from './purchaseUnit'
import { checkRulesPower } from './rulesPower'

const checks: Record<CustomCheckName, (facts: Facts) => CustomFinding[]> = {
  editionFitsYear: checkEditionFitsYear,
  firstYearOf2021: checkFirstYearOf2021,
  rulesPower: checkRulesPower,
  feeUnit: checkFeeUnit,
  purchaseUnit: checkPurchaseUnit,
  problemsAndMeasures: checkProblemsAndMeasures,
  feeStatement: checkFeeStatement,
  deadline: checkDeadline,
}

/** Runs a named check and completes its findings. */
export function checkCustom(rule: CustomRule, facts: Facts): Finding[] {
  return completeFindings(rule, checks[rule.check](facts))
}
