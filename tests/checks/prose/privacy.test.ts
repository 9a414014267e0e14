import { describe, expect, test } from 'vitest'
import { marksIn, mendedBy, reportWith, textFindingsOf } from '../../support/prose'
import { buildReport } from '../../support/reports'

/** Made up: the areas exist, the persons do not. */
const ID = '110101199003070003'
const WRONG_CHECK = '110101199003070004'

describe('identity card numbers', () => {
  test.each([
    `申请人身份证号${ID}`, `（${ID}）`, `号码为${ID.replace(
      /\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    )}。`, '110101 19900307 0003', '11010119900307053x',
    `身份证号码：${WRONG_CHECK}`, '老证110101900307000', '身份证号110101 19900307 0003。',
  ])('%s', (text) => {
    expect(marksIn('PV-ID', text)).toHaveLength(1)
  })

  test.each([
    `文号${WRONG_CHECK}`, '统一社会信用代码110101199003070003', '系统流水号20231130123456789012',
    '110101199013070003', '990101199003070003', '银行卡6222020200112233445', '1101011990030700031',
    'http://a.cn/110101199003070003.html', '编号110101900307000', '1234567890123456',
    '110101********0003',
  ])('silent: %s', (text) => {
    expect(marksIn('PV-ID', text)).toEqual([])
  })

  test('the number is never told in full, and hiding it is the repair', () => {
    const [finding] = textFindingsOf('PV-ID', reportWith(`居民身份证${ID}已核对。`))
    expect(JSON.stringify({ ...finding, repair: null })).not.toContain(ID)
    expect(finding).toMatchObject({
      id: 'PV-ID:narrative.1:110101********0003', level: '核实',
      message: '第一部分出现身份证号码 110101********0003，请删去或隐去',
    })
    expect(mendedBy('PV-ID', `居民身份证${ID}已核对。`))
      .toBe('居民身份证110101********0003已核对。')
  })

  test('in a table cell and in the 导语 too', () => {
    const narrative = {
      type: 'table' as const,
      rows: [[{ text: `证件号 ${ID}`, columnSpan: 1, rowSpan: 1, head: false }]],
    }
    const report = {
      ...reportWith(''), narratives: { 1: [narrative], 5: [], 6: [] },
      preamble: `联系人身份证${ID}`,
    }
    expect(textFindingsOf('PV-ID', report).map(({ step, spans }) => [step, spans?.[0]?.cell]))
      .toEqual([[0, undefined], [1, [0, 0]]])
  })
})

describe('mobile numbers', () => {
  test.each([
    '对留言人（电话13800571234）反映的问题', '申请人联系电话：138 0057 1234', '手机138-0057-1234',
    '按照预留号码15167890123短信告知', '举报人手机号码是19912345678。', '张某，13912345678',
    '+8613912345678', '１３９１２３４５６７８',
  ])('%s', (text) => {
    expect(marksIn('PV-PHONE', text)).toHaveLength(1)
  })

  test.each([
    '咨询热线0000-1234567和12345热线', '400-800-1234', '流水号20231130123456789012',
    '资金13912345678元', '文号13912345678', '12912345678', '139123456789',
    '投诉举报电话：13912345678', '本机关联系电话13912345678',
    '值班电话为139-1234-5678', 'http://a.cn/13912345678', '138****5678', '总投资139.12345678亿',
    '0536-13912345678901',
  ])('silent: %s', (text) => {
    expect(marksIn('PV-PHONE', text)).toEqual([])
  })

  test('two numbers side by side are two', () => {
    expect(marksIn('PV-PHONE', '张某13912345678 13812345678'))
      .toEqual(['13912345678', '13812345678'])
  })

  test('the office’s own number is meant to be read, wherever it stands', () => {
    const agency = { ...buildReport().agency, phone: '18900001234' }
    expect(marksIn('PV-PHONE', '可拨打18900001234。', { agency })).toEqual([])
    const report = {
      ...reportWith(''), preamble: '请与县司法局办公室联系（地址：青禾路1号，电话：18900004321）。',
    }
    expect(textFindingsOf('PV-PHONE', report)).toEqual([])
    expect(textFindingsOf('PV-PHONE', { ...report, preamble: '撰稿人张某18900004321。' }))
      .toHaveLength(1)
  })

  test('told masked', () => {
    expect(textFindingsOf('PV-PHONE', reportWith('留言人电话13800571234'))[0]).toMatchObject({
      message: '第一部分出现手机号码 138****1234，个人号码请删去或隐去',
      repair: { label: '改为 138****1234' },
    })
  })
})

describe('bank cards', () => {
  test.each([
    '退还至6222020200112233446', '卡号：6222 0202 0011 2233 441', '银行卡号4111111111111111',
    '账号 6228480402564890018', '打入社保卡6217000010012345678',
  ])('%s', (text) => {
    expect(marksIn('PV-CARD', text)).toHaveLength(1)
  })

  test.each([
    '流水号6222020200112233447', '订单号4111111111111111', '统一编码4111111111111111',
    '对公账户37001234567890123456', '编号6222020200112233441', `身份证${ID}`, '9137078400000000XX',
  ])('silent: %s', (text) => {
    expect(marksIn('PV-CARD', text)).toEqual([])
  })
})

describe('names of applicants', () => {
  test.each<[string, string[]]>([
    ['申请人李伟要求公开审批材料，已依法答复。', ['李伟']], [
      '对申请人王建国提出的申请，作出部分公开答复。', ['王建国'],
    ], ['申请人：孙丽，申请内容为征地补偿。', ['孙丽']], ['申请人（高志远）不服答复。', ['高志远']],
    ['原告赵国庆诉青禾县人民政府一案。', ['赵国庆']], ['市民陈晓红反映公开不及时。', ['陈晓红']],
    ['村民刘大勇等5人申请公开征地批文。', ['刘大勇']], ['张伟向我局申请公开规划许可证。', ['张伟']],
    ['收到周敏提出的政府信息公开申请。', ['周敏']],
    ['杨秀兰诉我局不履行公开职责案，一审判决维持。', ['杨秀兰']], [
      '张强、李芳不服答复，申请行政复议。', ['张强', '李芳'],
    ].map((item, index) => (index === 1 ? ['李芳', '张强'] : item)) as [string, string[]],
    ['因吴国平与我局政府信息公开纠纷一案，出庭应诉1次。', ['吴国平']],
    ['其中，欧阳明申请公开档案1件。', ['欧阳明']], ['答复申请人郑凯来信。', ['郑凯']],
    ['王芳女士申请公开拆迁协议。', ['王芳']], ['信访人徐海涛多次来访。', ['徐海涛']],
    ['徐建军等12人就征收补偿申请信息公开。', ['徐建军']], ['居民钱玉梅的申请已办结。', ['钱玉梅']],
    ['上诉人蒋文博因不服一审判决提起上诉。', ['蒋文博']], [
      '对李娜的政府信息公开申请作出答复。', ['李娜'],
    ], ['申请人司马光明通过网络提交申请。', ['司马光明']],
    ['申请人马强不服。', ['马强']], ['申请人林晓燕要求公开。', ['林晓燕']],
    ['申请人高飞于3月提交申请。', ['高飞']], ['与申请人周晓东电话沟通3次。', ['周晓东']],
    ['申请人张伟电话咨询', ['张伟']], ['答复了赵敏的公开申请。', ['赵敏']],
    ['申请人孙长河所需信息不存在。', ['孙长河']], ['申请人梁玉兰两次申请', ['梁玉兰']],
    ['申请人肖雨和闫军申请公开。', ['肖雨', '闫军']], ['网民黄小丽咨询拆迁政策。', ['黄小丽']],
    ['申请人安国栋、方敏提出申请。', ['安国栋', '方敏']], ['申请人任静的答复书', ['任静']],
  ])('%s', (text, names) => {
    expect([...marksIn('PV-NAME', text)].sort()).toEqual([...names].sort())
  })

  test.each([
    '申请人张某要求公开', '申请人李某某不服', '申请人王××申请', '张先生来电咨询',
    '申请人于法定期限内补正，申请人和第三方均未提出异议，申请人对答复表示满意。',
    '成立由局长陈志强任组长、副局长刘敏任副组长的领导小组。',
    '申请人应当说明所需信息的名称；申请人未按期补正的，视为放弃。',
    '方便申请人通过其他途径获取，向申请人详细说明理由',
    '申请人曾多次来电，向申请人高效反馈，申请人权益得到保障', '申请人陈述理由', '申请人郑重申请',
    '申请人谢绝调解', '申请人向我局申请公开',
    '任何公民、法人或者其他组织向行政机关申请公开', '苏州市向省政府申请', '江苏省提出申请',
    '高新区管委会不服，提出复议申请', '县政府申请行政复议1件', '经开区向县政府提出',
    '对申请人提出的申请', '群众对公开工作满意', '居民委员会公开栏', '村民代表大会',
    '申请人常年居住', '市民中心向社会开放',
    '向申请人邮寄答复书', '申请人信息填写完整', '自然人申请25件', '公民申请公开3件', '居民申请低保',
    '当事人同意公开', '第三人意见', '申请人为公民的', '申请人是法人的', '申请人数量',
    '原告诉讼请求', '群众关心的问题', '市民服务热线', '业主委员会', '回应群众关切，群众关注的热点',
    '市民常见问题', '申请人程序权利',
  ])('silent: %s', (text) => {
    expect(marksIn('PV-NAME', text)).toEqual([])
  })

  test.each([
    '建立更加规范、严谨的政府信息公开申请办理机制。', '做到细致、严密的申请答复审核。',
    '力求稳妥、周密的信息公开申请处理。', '提供耐心、周到的政府信息公开申请服务。',
    '办成一批公开、阳光的政府信息公开申请。', '因陈旧的政府信息公开申请系统停用，改用新系统。',
    '由庄重、严肃的申请受理窗口转办。', '克服办理薄弱、迟缓的申请环节。',
    '对许可的申请事项作出答复。',
    '申请人尤其关心征地信息。', '申请人陆续提交补正材料。', '申请人高标准要求公开。',
    '申请人辛苦等待', '申请人常规申请', '形成高效、常态的申请办理格局',
    '对多样、庞杂的政府信息公开申请逐件研究',
  ])('words that tell how are no names: %s', (text) => {
    expect(marksIn('PV-NAME', text)).toEqual([])
  })

  test.each([
    ['由严丽华提出的政府信息公开申请。', '严丽华'], ['答复了周敏华的申请。', '周敏华'],
    ['申请人陆明远要求公开。', '陆明远'], ['申请人高洁不服。', '高洁'],
    ['申请人常静提出申请。', '常静'], ['对许文斌的政府信息公开申请作出答复。', '许文斌'],
    ['与申请人阳建军沟通', '阳建军'],
  ])('a name of the same surname is: %s', (text, name) => {
    expect(marksIn('PV-NAME', text)).toEqual([name])
  })

  test('told and mended with the surname alone', () => {
    const [finding] = textFindingsOf('PV-NAME', reportWith('申请人李伟要求公开，李伟另行起诉。'))
    expect(finding).toMatchObject({
      id: 'PV-NAME:narrative.1:李某', level: '核实',
      message: expect.not.stringContaining('李伟') as string,
    })
    expect(mendedBy('PV-NAME', '申请人欧阳明要求公开。')).toBe('申请人欧阳某要求公开。')
  })
})

describe('names of officials', () => {
  test('are only mentioned', () => {
    expect(textFindingsOf('PV-PERSON', reportWith('会议由分管领导王文燕同志主持。'))[0])
      .toMatchObject({ level: '提示', message: expect.stringContaining('王文燕') as string })
  })

  test.each([
    '主要负责同志作出批示', '学习习近平同志讲话', '各部门负责同志参加', '李某同志',
  ])('silent: %s', (text) => {
    expect(marksIn('PV-PERSON', text)).toEqual([])
  })
})
