/** The cases of a ledger in a saved report. */
import { APPLICATION_WAYS, type KeptCase, type KeptLedger } from '../../../model/keptLedger'
import { isRecord, setAside, type JsonContext } from './fields'

const TEXTS = ['number', 'received', 'decided', 'class', 'words'] as const

/** What has the wrong shape is set aside as a whole: the figures are in the tables. */
export function readLedger(raw: unknown, reading: JsonContext): { ledger?: KeptLedger } {
  if (raw === undefined) return {}
  const { places, cases, ways } = isRecord(raw) ? raw : {}
  if (isPlaces(places) && Array.isArray(cases)) {
    const known = cases.filter((one): one is KeptCase => isKeptCase(one, places.length))
    if (known.length === cases.length && (ways === undefined || isWays(ways))) {
      return { ledger: { places, cases: known, ...(ways && { ways }) } }
    }
  }
  setAside(reading, { where: '台账的各件', value: raw, instead: '没有放入' })
  return {}
}

function isPlaces(value: unknown): value is KeptLedger['places'] {
  return Array.isArray(value) && value.every((cells) => Array.isArray(cells)
    && cells.every((cell) => typeof cell === 'string'))
}

function isWays(value: unknown): value is KeptLedger['ways'] {
  return isRecord(value) && Object.keys(APPLICATION_WAYS)
    .every((way) => Number.isInteger(value[way]) && Number(value[way]) >= 0)
}

function isKeptCase(value: unknown, places: number): boolean {
  return isRecord(value) && TEXTS.every((key) => typeof value[key] === 'string')
    && typeof value.place === 'number' && Number.isInteger(value.place)
    && value.place >= 0 && value.place < places
}
