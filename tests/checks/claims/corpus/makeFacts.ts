/** Made-up agencies and a year's figures for them, by seed. */
import type { AgencyKind } from '../../../../src/model/report'
import type { Random } from '../../../support/random'

export type Size = 'zero' | 'small' | 'middle' | 'large'

interface Office {
  name: string
  /** How it speaks of itself, 我局. */
  self: string
  /** The area above or around it, 全县. */
  area: string
  kind: AgencyKind
}

export interface Facts {
  year: number
  office: Office
  /** Figures the text may name, those of the tables and others. */
  values: Record<string, number>
  /** By cell id, enough of them to complete the tables. */
  figures: Record<string, number>
  random: Random
}

const OFFICES: Record<Size, Office[]> = {
  zero: [
    { name: '青禾县档案局', self: '我局', area: '全县', kind: '政府部门' },
    { name: '青禾县云岭乡人民政府', self: '我乡', area: '全县', kind: '乡镇、街道' },
    { name: '云麓市地震局', self: '我局', area: '全市', kind: '政府部门' },
  ],
  small: [
    { name: '青禾县水利局', self: '我局', area: '全县', kind: '政府部门' },
    { name: '青禾县石桥镇人民政府', self: '我镇', area: '全县', kind: '乡镇、街道' },
    {
      name: '云麓高新技术产业开发区管理委员会', self: '我委', area: '全市',
      kind: '开发区等派出机构',
    },
  ],
  middle: [
    { name: '云麓市民政局', self: '我局', area: '全市', kind: '政府部门' },
    { name: '青禾县自然资源和规划局', self: '我局', area: '全县', kind: '政府部门' },
    { name: '青禾区永安街道办事处', self: '我街道', area: '全区', kind: '乡镇、街道' },
  ],
  large: [
    { name: '青禾县人民政府', self: '我县', area: '全县', kind: '县级以上人民政府' },
    { name: '云麓市青禾区人民政府', self: '我区', area: '全区', kind: '县级以上人民政府' },
    { name: '云麓市人民政府', self: '我市', area: '全市', kind: '县级以上人民政府' },
  ],
}

const MOST: Record<Size, number> = { zero: 0, small: 14, middle: 70, large: 900 }
const RESULTS: [slot: string, path: string][] = [
  ['partial', 'partial'], ['third', 'refused.thirdParty'],
  ['process', 'refused.processInformation'], ['query', 'refused.administrativeQuery'],
  ['notHeld', 'unavailable.notHeld'], ['making', 'unavailable.needsMaking'],
  ['petition', 'notProcessed.petition'], ['repeated', 'notProcessed.repeated'],
]

/** Figures that agree with each other; the same seed gives the same. */
export function makeFacts(size: Size, year: number, random: Random): Facts {
  const office = random.pick(OFFICES[size])
  const values = { ...applicationValues(size, random), ...otherValues(size, random) }
  return { year, office, values, figures: figuresOf(values, year), random }
}

function applicationValues(size: Size, random: Random): Record<string, number> {
  const most = MOST[size]
  const recv = most === 0 ? 0 : Math.ceil(most / 4) + random.upTo(most)
  const [cin, cout] = [
    Math.min(recv, random.upTo(Math.ceil(most / 30))), random.upTo(Math.ceil(most / 40)),
  ]
  const done = recv + cin - cout
  const share = (): number => random.upTo(Math.floor(done / 12))
  const leaves =
    Object.fromEntries([...RESULTS.map(([slot]) => slot), 'misc'].map((slot) => [slot, share()]))
  const of =
    (...slots: string[]): number => slots.reduce((sum, slot) => sum + (leaves[slot] ?? 0), 0)
  const granted = done - of(...Object.keys(leaves))
  const net = Math.floor(recv * 0.7)
  return {
    ...leaves, recv, cin, cout, done, granted, all: recv + cin, net, mail: recv - net,
    business: Math.floor(granted / 5),
    refused: of('third', 'process', 'query'), unavailable: of('notHeld', 'making'),
    notProcessed: of('petition', 'repeated'), other: of('misc'),
  }
}

function otherValues(size: Size, random: Random): Record<string, number> {
  const isZero = size === 'zero'
  const chance = (most: number): number => (isZero ? 0 : random.upTo(most))
  const [rvUp, rvCo, suit] = [chance(4), chance(1), chance(size === 'large' ? 9 : 2)]
  const [pubSite, pubMedia, pubBoard] = [
    61 + random.upTo(900), 31 + random.upTo(400), 11 + random.upTo(90),
  ]
  const [interpText, interpChart] = [2 + random.upTo(9), 1 + random.upTo(7)]
  return {
    rvUp, rvCo, review: rvUp + rvCo, suit,
    issued: chance(8), repealed: chance(5), effective: isZero ? 0 : 12 + random.upTo(60),
    pubSite, pubMedia, pubBoard, pub: pubSite + pubMedia + pubBoard, interpText, interpChart,
    interp: interpText + interpChart,
    districtRecv: 1100 + random.upTo(900), districtDone: 1000 + random.upTo(90),
    lastRecv: 7 + random.upTo(300), hotline: 1200 + random.upTo(8000),
    proposals: 11 + random.upTo(40), meet: 2 + random.upTo(6), train: 1 + random.upTo(4),
    trainees: 40 + random.upTo(300), visits: 10_010 + random.upTo(80_000),
  }
}

function figuresOf(values: Record<string, number>, year: number): Record<string, number> {
  const of = (slot: string): number => values[slot] ?? 0
  const row = (path: string): string => `applications.handled.${path}.total`
  return {
    'applications.received.total': of('recv'), 'applications.received.business': of('business'),
    'applications.handled.granted.business': of('business'),
    'applications.carriedIn.total': of('cin'), 'applications.carriedOut.total': of('cout'),
    [row('granted')]: of('granted'),
    ...Object.fromEntries(RESULTS.map(([slot, path]) => [row(path), of(slot)])),
    [row(year < 2021 ? 'otherAll' : 'other.miscellaneous')]: of('misc'),
    'disputes.review.upheld': of('rvUp'), 'disputes.review.corrected': of('rvCo'),
    'disputes.lawsuit.afterReview.upheld': of('suit'),
    ...(year < 2021 ? {} : {
      'disclosure.normative.issued': of('issued'), 'disclosure.normative.repealed': of('repealed'),
      'disclosure.normative.effective': of('effective'),
    }),
  }
}
