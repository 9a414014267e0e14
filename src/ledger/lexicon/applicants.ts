/**
 * Words for classes of applicants, and the column of table three they stand for. New words are
 * added here.
 */
import { buildLexicon, type Meaning } from './words'

/** A body of whatever kind: its name may tell, in doubt. */
export const ANY_BODY = 'body'

export const APPLICANT_WORDS: Meaning[] = [
  {
    place: 'person',
    words: ['自然人', '公民', '个人', '公民个人', '居民', '村民', '群众'],
    examples: ['自然人', '公民', '个人', '公民（个人）'],
  },
  {
    place: 'business',
    words: ['商业企业', '企业', '公司', '商业', '企业法人'],
    examples: ['企业', '法人-商业企业', '法人或其他组织（商业企业）'],
  },
  {
    place: 'research',
    words: ['科研机构', '科研院所', '科研', '科研单位'],
    examples: ['科研', '法人或其他组织/科研机构'],
  },
  {
    place: 'charity',
    words: ['社会公益组织', '社会组织', '公益组织', '社会团体', '社会公益'],
    examples: ['社会组织', '社会公益组织'],
  },
  {
    place: 'legal',
    words: ['法律服务机构', '律所', '律师事务所', '法律服务', '法律服务所'],
    examples: ['律所', '法律服务机构'],
  },
  {
    place: 'otherOrganisation',
    words: ['其他', '其它'],
    examples: ['其他', '法人或其他组织-其他'],
  },
  {
    place: ANY_BODY,
    words: [
      '法人', '法人或其他组织', '法人和其他组织', '法人及其他组织', '法人其他组织', '单位', '组织',
      '机构',
      '其他组织',
    ],
    examples: ['法人', '其他组织'],
  },
]

export const APPLICANT_LEXICON = buildLexicon(APPLICANT_WORDS)

/** Ends of names that tell the kind of a body; always asked before it counts. */
export const NAME_ENDS: { place: string; ends: string[] }[] = [
  {
    place: 'legal',
    ends: ['律师事务所', '法律服务所', '律所'],
  },
  {
    place: 'business',
    ends: ['公司', '厂', '合作社', '集团', '商行', '经营部'],
  },
  {
    place: 'research',
    ends: ['研究院', '研究所', '大学', '学院', '研究中心', '科学院'],
  },
  {
    place: 'charity',
    ends: ['协会', '基金会', '商会', '学会', '联合会', '促进会'],
  },
  {
    place: 'otherOrganisation',
    ends: ['委员会', '村委会', '居委会', '局', '政府', '办事处', '医院', '学校', '报社', '电视台'],
  },
]
