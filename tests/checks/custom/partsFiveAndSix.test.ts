import { describe, expect, test } from 'vitest'
import type { Narrative } from '../../../src/model/narrative'
import { findingsOf } from '../../support/findings'
import { buildReport } from '../../support/reports'

const paragraph = (text: string): Narrative[number] => ({ type: 'paragraph', text })
const heading = (text: string): Narrative[number] => ({ type: 'heading', level: 1, text })
const image: Narrative[number] = { type: 'image', image: 'a', caption: '' }

describe('part five', () => {
  const said = (narrative: Narrative) => findingsOf(
    'ST-P5', buildReport({ narratives: { 1: [], 5: narrative, 6: [] } }),
  ).map(({ state, message }) => `${state} ${message}`)

  test.each<[string, Narrative]>([
    ['nothing', []], ['guide headings alone', [heading('存在的主要问题'), heading('改进情况')]],
    ['blank paragraphs', [paragraph(' ')]],
  ])('%s waits', (_, narrative) => {
    expect(said(narrative)).toEqual(['pending 第五部分还没有写：问题和改进情况都要写'])
  })

  test.each(['无', '无。', '暂无', '没有', ' 无 问题。'])('“%s” is no answer', (text) => {
    expect(said([paragraph(text)])).toEqual(['fail 第五部分不能只写“无”：请写具体问题和改进情况'])
  })

  test.each<[string, Narrative, string]>([
    [
      'measures without problems', [paragraph('下一步将继续做好各项工作。')],
      'fail 第五部分没有写存在的问题',
    ],
    ['measures alone', [paragraph('一是加强培训，不断提升能力；二是完善制度，推进公开。')],
      'fail 第五部分没有写存在的问题'],
    ['deeds alone', [paragraph('举办培训3次，开设专栏2个，编印手册500册。')],
      'fail 第五部分没有写存在的问题'],
    [
      'problems without measures', [paragraph('主要问题是公开内容单一。')],
      'fail 第五部分没有写改进情况',
    ],
    ...['公开的主动性不够，解读形式单一，与公众期待还有差距。', '业务科室主动意识不强；信息员业务不熟。',
      '制度执行不严，组织不力。', '解读慢，答复说理弱。'].map((text): [string, Narrative, string] => [
      text, [paragraph(text)], 'fail 第五部分没有写改进情况',
    ]),
    ['a heading without text', [
      heading('存在的主要问题'), paragraph('内容单一。'), heading('改进情况'),
    ], 'fail 第五部分“改进情况”下面还没有写内容'],
    ['an image alone', [image], 'fail 第五部分没有写存在的问题'],
  ])('%s', (_, narrative, expected) => {
    expect(said(narrative)).toEqual([expected])
  })

  test.each<[string, Narrative]>([
    ['one paragraph', [paragraph('存在公开不及时的不足，下一步改进。')]],
    ['both headings with text', [
      heading('存在的主要问题'), paragraph('内容单一。'), heading('改进情况'),
      paragraph('已经补充。'),
    ]],
    ['a way out', [paragraph('问题是公开的深度不够；解决办法是围绕农村公路公开更多内容。')]],
    ['a plan', [paragraph('主要问题是解读不够通俗，2025年计划每季度召开1次发布会。')]],
    ['what will be done', [paragraph('存在深度不够的问题，打算多公开农村公路的内容。')]],
    ['what was done', [paragraph('检索不便。对此，本局建成查询平台，收录政策80条。')]],
    ['what was set up', [paragraph('个别栏目滞后。已建立预警机制，发出提醒6次。')]],
    ...[
      '档案查找慢、答复说理弱', '申请量陡增，答复力量跟不上', '群众看不懂，经办机构口径不一',
      '公开的全流程信息还有断点，平均耗时偏长', '行政复议纠错率不低，评议得分靠后', '征收类信息查询难',
      '部分村干部对公开存在顾虑，不愿公开', '信息公开质量参差不齐', '解读与文件发布脱节',
      '基层公开存在空白', '答复文书存在瑕疵', '栏目更新不同步', '村级公开流于形式',
      '人员变动频繁，业务不精，答复不严谨', '公开程序不规范', '更新时限执行不严',
      '经办力量捉襟见肘', '将信访与公开申请混为一谈', '将咨询与申请混淆', '公开内容单薄',
      '面对激增的申请，经办人员疲于应付', '政策解读一图了之', '评议会走过场', '申请量大，经办力不从心',
      '公开的数量和质量存在落差', '受人手制约，开放日只办了1场', '清醒地看到，公开还停留在表面',
      '人员编制掣肘公开',
    ].map((text): [string, Narrative] => [text, [paragraph(`${text}。下一步加强培训。`)]]),
    ...[
      '补短板的办法：为17个乡镇站配发手册', '我们已把加梯进度按单元公开', '2026年准备：选送信息员外出培训',
      '2026年拟办“开放日”2次', '聘请社会监督员5名', '开设“有话直说”信箱', '投入7.2万元换装公开栏',
      '编成电子目录', '邀请业主代表试读解读稿', '推出“健康一刻钟”短视频52期',
    ].map((text): [string, Narrative] => [text, [paragraph(`主要问题是公开内容单一。${text}。`)]]),
    ['无 within a sentence', [paragraph('无专职人员是主要问题，今后配齐。')]],
  ])('%s is enough', (_, narrative) => {
    expect(said(narrative)).toEqual([])
  })
})

describe('part five in words not known here', () => {
  const levels = (text: string) => findingsOf(
    'ST-P5', buildReport({ narratives: { 1: [], 5: text.split('\n').map(paragraph), 6: [] } }),
  ).map(({ level }) => level)

  test.each([
    '栏目里积着几年前的旧稿。今后逐月更新。', '群众反映查找通知要翻十几页。2026年将改版检索。',
    '镇里只有一名兼职人员在做这件事。明年加强人手。', '解读还是照搬文件原话。下一步请业务股室自己写。',
    '办事指南与窗口说的两样。对此，逐项核对。', '村里公开栏换得不勤。今后每季度一换。',
    '申请人常常找错地方。将在首页标明受理机关。', '公报印得少，乡镇分不到。计划加印。',
    '依申请答复里引用条文居多，读来生硬。今后优化答复。', '市民更爱看视频，我们拍得不多。2026年拟拍20期。',
    '推进公开时各科室步子不一样大。\n明年加强调度，每月通报进度，并纳入考核。',
    '一是公开目录更新还要靠人提醒，二是培训年年讲同样的内容，三是公众参与停在发通知，'
      + '四是数据开放推进得比计划迟。今后将逐项改进，责任到岗。',
    '主要问题是公开内容单一。每周二由各股室轮流上传材料。', '业务不熟。十一月起跟着县里的老同志学。',
    '检索不便。网页上的搜索框五月换了新的。', '更新滞后。现在每周五下班前清一遍栏目。',
    '解读形式单一。七月请县融媒体的同志来拍了六段。', '公开主动性不强。局长每季度听一次汇报。',
    '答复说理弱。由法律顾问逐份看过才寄出。', '基层力量薄弱。从两个股室各抽一人专门做。',
  ])('at most a hint: %s', (text) => {
    expect(levels(text).filter((level) => level !== '提示')).toEqual([])
  })

  test.each([
    '无。', '下一步将继续加强公开工作。', '总体良好，各项工作平稳有序。今后继续做好公开。',
    '全年主动公开信息300条，发布解读9篇。下一步加强培训。', '主要问题是公开内容单一。',
    '一是内容单一，二是更新不及时，三是人员不足，业务不熟，培训偏少，'
      + '四是解读形式单一，群众看不懂，答复说理弱，检索不便。',
    '公开内容不够丰富，信息更新不及时。\n队伍力量薄弱，业务不熟，说理不足。',
    '加强培训，完善制度，强化考核。',
    '2026年计划举办培训4次。', '存在人手不足的问题。',
  ])('asked about: %s', (text) => {
    expect(levels(text)).toEqual(['核实'])
  })
})

describe('信息处理费 in part six', () => {
  const said = (options: Parameters<typeof buildReport>[0]) =>
    findingsOf('ST-FEE', buildReport(options)).map(({ state, field }) => `${state} ${field ?? ''}`)

  test('waits while part six is empty, is missed once it is not', () => {
    expect(said({})).toEqual(['pending fee.notices'])
    expect(said({ narratives: { 1: [], 5: [], 6: [paragraph('没有其他需要报告的事项。')] } }))
      .toEqual(['fail fee.notices'])
  })

  test('is there when a field is filled, the sentence stands, or the text speaks of it', () => {
    expect(said({ fee: { notices: '0', amount: '', received: '' } })).toEqual([])
    expect(said({ feeSentence: '本年未收取信息处理费。' })).toEqual([])
    expect(said({ narratives: { 1: [], 5: [], 6: [paragraph('本机关未收取信息处理费。')] } }))
      .toEqual([])
  })

  const inPartSix = (text: string) => said({ narratives: { 1: [], 5: [], 6: [paragraph(text)] } })

  test.each([
    '本年未收取信息公开处理费。', '我局政府信息公开工作没有发生收费情况。', '全年没有收费。',
    '2025年，未向申请人收取任何费用。',
    '依申请公开收费情况：无。', '办理信息公开申请，收费金额为０元。', '依申请公开共收取费用36元。',
    '提供政府信息不收取费用。',
    '本年度信息公开收费 0 元，无其他事项。', '全年发出缴费通知1份。', '政府信息公开费用没有发生。',
  ])('is told by “%s”', (text) => {
    expect(inPartSix(text)).toEqual([])
  })

  test.each([
    '全镇没有乱收费。', '无行政事业性收费项目。', '公布了停车收费标准，没有收到投诉。',
    '规范收费管理，没有其他事项。',
    '未来将公布更多收费信息。', '没有会议费用。', '政务公开培训经费12万元。',
    '没有需要报告的事项，收费公示栏已更新。',
  ])('is not told by “%s”', (text) => {
    expect(inPartSix(text)).toEqual(['fail fee.notices'])
  })

  test.each([
    '办理申请没有向群众要过一分钱。', '全年信息公开没有产生成本。', '寄送材料的费用由本局承担。',
    '提供的复印件都是免费的。', '没有向申请人收取分文。', '申请人不需缴款。', '无有偿提供信息的情形。',
    '邮费由财政保障。', '检索、复制均不要钱。', '未来将公布更多收费信息。',
  ])('may be told by “%s”', (text) => {
    const narratives = { 1: [], 5: [], 6: [paragraph(text)] }
    expect(findingsOf('ST-FEE', buildReport({ narratives })).map(({ level }) => level)
      .filter((level) => level !== '提示')).toEqual([])
  })

  test('belongs to the 2021 form alone', () => {
    expect(said({ year: 2020 })).toEqual([])
  })
})

test('after a key in part six only its paragraph is searched anew', () => {
  let reads = 0
  const counting = (text: string): Narrative[number] => ({
    type: 'paragraph', get text() { reads += 1; return text },
  })
  const before = Array.from({ length: 200 }, () => counting('本年没有其他情况。'))
  const codes = (narrative: Narrative) =>
    findingsOf('ST-FEE', buildReport({ narratives: { 1: [], 5: [], 6: narrative } })).length
  codes(before)
  reads = 0
  expect(codes([...before.slice(1), counting('没有收取信息处理费。')])).toBe(0)
  const afterKey = reads
  reads = 0
  codes(before.map(() => counting('本年没有其他情况。')))
  expect(reads - afterKey).toBeGreaterThanOrEqual(150)
})
