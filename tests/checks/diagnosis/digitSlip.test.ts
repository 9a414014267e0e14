import { expect, test } from 'vitest'
import { findDigitSlip } from '../../../src/checks/diagnosis/digitSlip'

test.each([
  [73, 37, 'swappedDigits'], [132, 123, 'swappedDigits'], [21, 12, 'swappedDigits'],
  [3, 37, 'lostDigit'], [7, 37, 'lostDigit'], [12, 102, 'lostDigit'],
  [337, 37, 'doubledDigit'], [377, 37, 'doubledDigit'], [100, 10, 'doubledDigit'],
  [387, 37, 'surplusDigit'], [37, 3, 'surplusDigit'],
  [37, 37, undefined], [0, 10, undefined], [10, 0, undefined], [17, 16, undefined],
  [321, 123, undefined], [1, 137, undefined],
] as const)('%i written for %i: %s', (written, meant, slip) => {
  expect(findDigitSlip(written, meant)).toBe(slip)
})
