/** TX-MEANT: numbers the clerk gave a meaning, against the tables. */
import type { FigureSource } from '../../model/figureSource'
import type { CustomFinding } from '../base/customFinding'
import type { Facts } from '../base/facts'
import { findingIn } from '../texts/hits'
import { placeOfText } from '../texts/texts'
import { doubtOf } from '../claims/rules/inDoubt'
import { exactly, isExact, meets, type Interval } from '../claims/lex/interval'
import { writeNumeral } from '../claims/lex/numerals'
import { accountNumbers, stepOfNumber, type AccountedNumber } from './accountNumbers'
import { hasMeanings } from './meanings'

/** Every such number that is not what the tables say; nothing is read where nothing was said. */
export function checkMeant(facts: Facts): CustomFinding[] {
  return hasMeanings(facts.report)
    ? accountNumbers(facts).flatMap((number) => compare(number, facts)) : []
}

function compare(number: AccountedNumber, facts: Facts): CustomFinding[] {
  const { meaning, interval } = number
  if (meaning === undefined || meaning === 'unrelated' || meaning.value === undefined
    || !interval) return []
  const { value, source } = meaning
  return meets(interval, exactly(value)) ? [] : [tell({ number, interval, value, source }, facts)]
}

interface Mismatch {
  number: AccountedNumber
  interval: Interval
  value: number
  source: FigureSource
}

function tell({ number, interval, value, source }: Mismatch, facts: Facts): CustomFinding {
  const { span, said, cells, key } = number
  const quoted = `${said.before.slice(-8)}${said.number}${said.behind.slice(0, 4)}`.trim()
  const repair = !isExact(interval) ? undefined : {
    label: `改为表中的 ${value} ${source.unit}`.trim(), changes: [],
    texts: [{ span, text: writeNumeral(value, said.number) }],
  }
  const doubt = doubtOf([source], facts, repair && { value: interval.low, repair })
  return findingIn({ step: stepOfNumber(number) }, {
    place: key, cells, field: span.field, spans: [span],
    message: `${placeOfText(span)}“${quoted}”：指明过这个数是“${source.label}”，表中是 ${value}，`
      + `文中写 ${said.number}。请核对是文中写错，还是表中填错${doubt?.words ?? ''}`,
    fact: `${quoted}；${source.id} ${value}`, repair: doubt ? undefined : repair,
    waitsForTable: doubt?.waitsForTable, choices: doubt?.choices,
    values: isExact(interval) ? [interval.low, value] : undefined,
  })
}
