/**
 * Papers under other rules that are taken for the yearly report of an agency: they are named and
 * not read, since nothing of the form would be found in them. Told by the title alone.
 */
interface OtherKind {
  /** 学校的信息公开报告 */
  name: string
  /** The title holds a word of each list. */
  says: string[][]
  /** With any of these words it is ours after all. */
  unless: string[]
  examples: string[]
}

const OWN = '政府信息公开'

export const OTHER_KINDS: OtherKind[] = [
  {
    name: '学校的信息公开报告',
    says: [['学年', '大学', '学院', '学校', '中学', '小学', '幼儿园'], ['信息公开']],
    unless: [OWN, '行政学院', '党校'],
    examples: [
      '青禾职业学院2023-2024学年信息公开工作年度报告',
      '青禾大学2024年信息公开年度报告',
      '青禾县第一中学信息公开工作报告',
    ],
  },
  {
    name: '企业的信息公开报告', says: [['公司', '集团'], ['信息公开']], unless: [OWN],
    examples: ['青禾县水务集团有限公司2024年度信息公开工作报告', '青禾供电公司2023年信息公开年报'],
  },
  {
    name: '医院等公共事业单位的信息公开报告',
    says: [['医院', '卫生院', '公共企事业单位'], ['信息公开']], unless: [OWN],
    examples: ['青禾县人民医院2024年信息公开工作年度报告', '青禾县公共企事业单位信息公开年度报告'],
  },
  {
    name: '政府网站工作年度报表', says: [['网站'], ['年度报表', '工作报表', '年度工作报表']],
    unless: [OWN],
    examples: ['青禾县人民政府网站工作年度报表（2024年度）', '政府网站年度工作报表'],
  },
  {
    name: '政务公开的工作总结', says: [['政务公开'], ['总结', '自查报告', '工作要点']],
    unless: [OWN],
    examples: ['青禾县2024年政务公开工作总结', '关于政务公开工作的自查报告'],
  },
]

const LOOKED_AT = 12
const LONGEST = 60
const ENDS = ['报告', '年报', '报表', '总结', '要点']

/**
 * The name of another kind of paper, by its title or, without one, by a first line like one; '' for
 * none.
 */
export function nameOtherKind(title: string, lines: string[]): string {
  const heads = title === '' ? lines.slice(0, LOOKED_AT).filter(isHead) : [title]
  const found = OTHER_KINDS.find(({ says, unless }) => heads.some((head) => {
    const has = (word: string): boolean => head.includes(word)
    return says.every((words) => words.some(has)) && !unless.some(has)
  }))
  return found?.name ?? ''
}

/** 《…报告》, or 报表（2024年度）. */
function isHead(line: string): boolean {
  const bare = line.trim().replace(/[（(][^（()）]{0,20}[）)]$/, '').replace(/[》”]$/, '')
  return bare.length <= LONGEST && ENDS.some((end) => bare.endsWith(end))
}
