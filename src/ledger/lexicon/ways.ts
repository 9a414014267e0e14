/** Words for the ways an application comes in. New words are added here. */
import type { ApplicationWay } from '../../model/keptLedger'
import { buildLexicon, readWords, type Meaning } from './words'

interface WayMeaning extends Meaning { place: ApplicationWay | 'other' | '' }

export const WAY_WORDS: WayMeaning[] = [
  {
    place: 'online',
    words: [
      '网络', '网上', '互联网', '网站', '在线', '线上', '网页', '网上申请', '平台', '门户网站', '政府网站',
      '政务服务网', '网络申请',
    ],
    examples: ['网络', '网上申请', '政府网站'],
  },
  {
    place: 'letter',
    words: ['信函', '邮寄', '信件', '挂号信', '平信', '快递', '邮政', '邮政快递', 'ems', '特快专递', '书信'],
    examples: ['信函', 'EMS', '邮寄（挂号信）'],
  },
  {
    place: 'inPerson',
    words: ['当面', '现场', '窗口', '上门', '直接', '来人', '当场', '现场提交', '当面提交', '来访', '面交'],
    examples: ['当面', '现场提交', '窗口'],
  },
  { place: 'fax', words: ['传真'], examples: ['传真'] },
  {
    place: 'email', words: ['电子邮件', '邮件', '邮箱', '电子邮箱', '电邮'],
    examples: ['电子邮件', '电子邮箱'],
  },
  { place: 'other', words: ['其他', '其它'], examples: ['其他'] },
  { place: '', words: ['申请', '提交', '方式', '渠道', '递交', '的'], examples: [] },
]

const LEXICON = buildLexicon(WAY_WORDS)
const KNOWN = new Map<string, WayMeaning['place']>(WAY_WORDS.map(({ place }) => [place, place]))

/** The way; null where the words do not tell one. */
export function readApplicationWay(text: string): ApplicationWay | 'other' | null {
  const { places: [only = '', another], isWhole } = readWords(text, LEXICON)
  return (isWhole && another === undefined && KNOWN.get(only)) || null
}
