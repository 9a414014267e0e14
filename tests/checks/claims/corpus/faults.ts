/** The changes the corpus makes to clean reports, by name. */
import {
  addSentence, changeFreeFigure, changePercent, changeTable, changeTextFigure, directSuit,
  dropYearWord, feeWithoutNotice, personColumn,
  replaceWords, restyle, sameAsLastYear, stalePeriod, staleYear, swapResults, withoutSupervision,
  type Mutation,
} from './mutations'

const APPLICATIONS = 'applications'
const granted = `${APPLICATIONS}.handled.granted.total`
const received = `${APPLICATIONS}.received.total`
const carriedOut = `${APPLICATIONS}.carriedOut.total`

const FILLER = [
  '围绕群众关切细化公开内容。', '公开前逐件开展保密审查。', '解读材料与文件同步起草。',
  '对网民留言及时回复。', '优化网站检索功能。', '规范答复文书格式。',
  '组织工作人员参加案例研讨。', '按季度开展栏目自查。', '推进公开目录动态调整。',
  '在服务大厅设置查阅点。', '邀请群众代表走进机关。', '加强与有关单位会商。',
]

/** Wrong figures, in the text or in the tables. */
export const figureFaults: Record<string, Mutation> = {
  ...Object.fromEntries(
    [
      'recv', 'all', 'done', 'cout', 'granted', 'partial', 'refused', 'unavailable', 'notProcessed',
      'other', 'review', 'suit', 'issued', 'repealed', 'effective', 'pub', 'pubSite', 'pubBoard',
      'interp', 'interpText', 'net',
    ]
      .map((slot) => [`text ${slot}`, changeTextFigure(slot)]),
  ),
  'text person column': personColumn,
  'text percent': changePercent,
  'text results swapped': swapResults,
  'table received': changeTable([
    'recv', 'all',
  ], ({ cin = 0 }) => ({ [received]: cin + 3, [granted]: cin + 3 })),
  'table granted': changeTable(['granted'], () => ({ [received]: 3, [granted]: 3 })),
  'table carried out': changeTable(['cout'], () => ({ [received]: 2, [carriedOut]: 2 })),
  'table review': changeTable(['review', 'rvUp'], () => ({ 'disputes.review.upheld': 1 })),
  'table issued': changeTable(['issued'], () => ({ 'disclosure.normative.issued': 1 })),
  'table effective': changeTable(['effective'], () => ({ 'disclosure.normative.effective': 4 })),
}

/** Everything else a clerk gets wrong. */
export const wordingFaults: Record<string, Mutation> = {
  'last year’s number': staleYear,
  '年 dropped': dropYearWord,
  'period': stalePeriod,
  'direct suit': directSuit,
  'fee without notice': feeWithoutNotice,
  'no supervision': withoutSupervision,
  'same as last year': sameAsLastYear,
  'half-width comma': replaceWords('1', /(?<=[一-龥])，(?=[一-龥])/, '{!LG-PUNCT|,}'),
  'stop doubled': replaceWords('5', /。/, '{!LG-PUNCT|。。}'),
  'bracket open': addSentence('修订公开指南{!LG-PUNCT|（含申请表样式}。'),
  '的 doubled': replaceWords('5', /的/, '{!LG-WORD|的的}'),
  '其它': addSentence('通过网站及{!LG-WORD|其它}渠道听取意见。'),
  'ordinal skipped': addSentence('一是健全制度，{!LG-ORDER|三是}完善流程。'),
  'ordinal repeated': addSentence('一是健全制度，二是完善流程，{!LG-ORDER|二是强化}督查。'),
  'bookmark': addSentence('{!LG-DEBRIS|[bookmark: OLE_LINK3]}做好信息归档。'),
  'page number': addSentence('{!LG-DEBRIS|— 4 —}\n做好信息归档。'),
  '项 as 款':
    replaceWords('1', /第二十条第（([一二三四五六七八九十])）项/, '第二十条{!ST-ITEM|第（$1）款}'),
  'item as 款': addSentence('落实《条例》第二十条{!ST-ITEM|第（八）款}规定，公开收费项目。'),
  'too long': (composed) => {
    const longer = composed.year < 2021 ? null : addSentence(
      Array.from({ length: 8 }, () => FILLER.join('')).join('\n'),
    )(composed, { upTo: () => 0, pick: (values) => values[0] as (typeof values)[number] })
    return longer && { ...longer, missing: [...longer.missing, 'ST-LEN'] }
  },
  'identity number': addSentence('经核对，证件号码{!PV-ID|110101199003078013}填写无误。'),
  'mobile number': addSentence('已通过来电号码{!PV-PHONE|13800571234}告知办理结果。'),
  'bank card': addSentence('费用退回至银行卡{!PV-CARD|6228480318573412000}。'),
  'applicant’s name': addSentence('申请人{!PV-NAME|李建军}对答复表示满意。'),
}

/** What must be passed over in silence. */
export const harmlessChanges: Record<string, Mutation> = {
  'digits full-width': restyle('wide'),
  'thousands separated': restyle('thousands'),
  'Chinese numerals': restyle('chinese'),
  'blanks around figures': restyle('spaced'),
  'whole area received': changeFreeFigure('districtRecv'),
  'whole area done': changeFreeFigure('districtDone'),
  'hotline': changeFreeFigure('hotline'),
  'visits': changeFreeFigure('visits'),
  'proposals': changeFreeFigure('proposals'),
  'last year': changeFreeFigure('lastRecv'),
  'parts in another order':
    replaceWords('1', /(不予公开\{refused\}件)([，、；])(无法提供\{unavailable\}件)/, '$3$2$1'),
  'sentence on plans': addSentence('下一年度将继续加强业务培训。'),
  'sentence on others': addSentence('上级机关受理行政复议案件126件，其中维持98件。'),
  'masked number': addSentence('公示信息对证件号码作脱敏处理，只显示末四位。'),
}
