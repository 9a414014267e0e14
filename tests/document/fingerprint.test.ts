import { expect, test } from 'vitest'
import { composeDocument } from '../../src/document'
import { bodyLines } from '../../src/document/bodyLines'
import { fingerprintOf, rowLine, textLine } from '../../src/document/fingerprint'
import { documentReport } from '../support/documents'

test('white space, line breaks and blank lines do not count', () => {
  expect(fingerprintOf([textLine(' 甲\n乙  丙 '), ''])).toBe(fingerprintOf([textLine('甲乙\t丙')]))
  expect(rowLine(['甲', '1', '', ' '])).toBe(rowLine(['甲', '1']))
})

test('a figure in another cell does', () => {
  expect(rowLine(['甲', '3', ''])).not.toBe(rowLine(['甲', '', '3']))
  expect(fingerprintOf(['甲', '乙'])).not.toBe(fingerprintOf(['甲乙']))
})

test('every text, figure and image of a document counts', () => {
  const report = documentReport(2025)
  const told = (json: string): string =>
    fingerprintOf(bodyLines(composeDocument(JSON.parse(json) as typeof report)))
  const json = JSON.stringify(report)
  const changes = [
    json, json.replace('"text":"15"', '"text":"16"'), json.replace('群众留言', '群众来信'),
    json.replace('图1', '图2'), json.replace('iVBORw0KGgo', 'iVBORw0KGgp'),
    json.replace('"text":"510"', '"text":"511"'),
  ]
  expect(new Set(changes.map(told)).size).toBe(changes.length)
  expect(told(json)).toMatch(/^[0-9a-f]{16}$/)
})
