import { describe, expect, test } from 'vitest'
import type { CheckContext } from '../../../src/checks/base/facts'
import type { PartNumber } from '../../../src/model/template'
import { edition2021 } from '../../../src/templates/2021'
import { withCells } from '../../support/findings'
import { marksIn, mendedBy, reportWith, textFindingsOf } from '../../support/prose'
import { buildReport } from '../../support/reports'

const official = edition2021.parts.map(({ number, title }) => ({ number, heading: title }))

describe('the six headings', () => {
  const said = (published: CheckContext['published']): string[] =>
    textFindingsOf('ST-SIX', reportWith(''), { published }).map(({ level, id }) => `${level} ${id}`)
  const renamed = (number: PartNumber, heading: string): NonNullable<CheckContext['published']> =>
    official.map((part) => (part.number === number ? { number, heading } : part))

  test('of a report written here, and of one published rightly, nothing is said', () => {
    expect(said(undefined)).toEqual([])
    expect(said(official)).toEqual([])
    expect(said(official.map(({ number, heading }) => ({
      number, heading: ` ${heading.replace('、', ' 、')} `,
    })))).toEqual([])
  })

  test('a missing part', () => {
    expect(said(official.slice(0, 5))).toEqual(['强制 ST-SIX:6缺失'])
    expect(said([])).toHaveLength(6)
  })

  test('a part twice, and one out of order', () => {
    expect(said([...official, { number: 2, heading: '二、主动公开政府信息情况' }]))
      .toEqual(['强制 ST-SIX:2重复'])
    const [one, two, three, four, five, six] = official
    expect(said([one, two, four, three, five, six].flatMap((part) => part ?? []))).toHaveLength(1)
    expect(said([two, three, four, five, six, one].flatMap((part) => part ?? [])))
      .toEqual(['强制 ST-SIX:1顺序'])
  })

  test.each<[PartNumber, string, string[]]>([
    [3, '三、依申请公开情况', ['强制 ST-SIX:3标题']], [
      5, '五、存在的问题和改进措施', ['强制 ST-SIX:5标题'],
    ], [4, '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', ['强制 ST-SIX:4标题']],
    [5, '五、存在的主要问题和改进情况', ['提示 ST-SIX:5标题']],
    [6, '六、其它需要报告的事项', ['提示 ST-SIX:6标题']], [1, '一、概述', ['提示 ST-SIX:1标题']],
    [4, '四、政府信息公开行政复议和行政诉讼情况', ['提示 ST-SIX:4标题']],
    [1, '一总体情况', ['提示 ST-SIX:1序号']], [2, '二.主动公开政府信息情况', ['提示 ST-SIX:2序号']],
    [6, '（六）其他需要报告的事项', ['提示 ST-SIX:6序号']],
    [6, '五、其他需要报告的事项', ['强制 ST-SIX:6序号']], [
      5, '存在的主要问题及改进情况', ['强制 ST-SIX:5序号'],
    ], [3, '四、依申请公开情况', ['强制 ST-SIX:3标题', '强制 ST-SIX:3序号']],
  ])('part %i as “%s”', (number, heading, expected) => {
    expect(said(renamed(number, heading))).toEqual(expected)
  })

  test('where no heading has a number, conversion may have lost them', () => {
    expect(said(official.map(({ number, heading }) => ({ number, heading: heading.slice(2) }))))
      .toEqual(official.map(({ number }) => `提示 ST-SIX:${number}序号`))
  })

  test('each is told by its part, with both titles', () => {
    expect(
      textFindingsOf('ST-SIX', reportWith(''), { published: renamed(3, '三、依申请公开情况') })[0],
    ).toMatchObject({
      step: 3, message: '第三部分的标题写作“三、依申请公开情况”，规定的标题是“三、'
        + '收到和处理政府信息公开申请情况”，请改回',
    })
  })
})

describe('five aspects', () => {
  const parts = {
    主动公开: '# 主动公开\n全年公开信息263条。', 依申请公开: '# 依申请公开\n收到申请6件。',
    政府信息管理: '# 政府信息管理\n落实公开属性认定。',
    政府信息公开平台建设: '# 政府信息公开平台建设\n优化网站专栏。',
    监督保障: '# 监督保障\n举办培训2期。',
  }
  const said =
    (text: string, options: Parameters<typeof reportWith>[1] = {}): string[] => textFindingsOf(
      'ST-FIVE', reportWith(text, options),
    ).map(({ state, message }) => `${state} ${message.split('，')[0] ?? ''}`)
  const government = {
    ...buildReport().agency, name: '青禾县人民政府', kind: '县级以上人民政府' as const,
  }

  test('an untouched part waits', () => {
    expect(said('')).toEqual([expect.stringContaining('pending 第一部分还没有写')])
  })

  test('all five', () => {
    expect(said(Object.values(parts).join('\n'))).toEqual([])
  })

  test.each(Object.keys(parts))('without %s', (name) => {
    const text = Object.entries(parts).filter(([key]) => key !== name).map(([, words]) => words)
      .join('\n')
    expect(said(text)).toEqual([`fail 第一部分没有写“${name}”`])
  })

  test('a guide heading with nothing below it waits', () => {
    expect(said(Object.values({ ...parts, 监督保障: '# 监督保障\n' }).join('\n')))
      .toEqual(['pending 第一部分的小标题下面还没有写“监督保障”'])
  })

  test.each([
    '（一）主动公开情况。公开信息9条。\n（二）依申请公开情况。未收到申请。\n（三）政府信息管理。'
      + '落实审查。\n（四）平台建设。维护网站。\n（五）监督保障。开展培训。',
    '一是主动公开有力，公布信息9条。二是依申请公开规范。三是信息管理到位。四是平台建设加快。'
      + '五是监督保障有效。',
    '全年主动公开政府信息9条，政策解读3篇。收到政府信息公开申请2件，均已答复。'
      + '开展规范性文件清理，落实保密审查。网站专栏改版升级，规范政务新媒体，设置查阅点。'
        + '召开培训会2次，纳入年度考核。',
    '# 公开内容不断丰富\n公布9条。\n# 申请办理规范有序\n收到政府信息公开申请2件。\n# '
      + '制度建设\n修订指南。\n# 载体建设\n改版网站。\n# 组织领导\n开会2次。',
  ])('in other words: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  test.each([
    '（三）政府信息管理、平台建设和监督保障情况。落实审核，用好网站，开展培训。',
    '做好公开目录、平台维护，加强政府信息管理、平台建设、监督保障等工作，审核信息120条，'
      + '网站更新3次，培训2次。',
    '（三）信息管理。审核到位。（四）网站和新媒体。更新及时。（五）监督。按规定考核。',
    '（三）管理。建立清单112项。（四）平台。更新网站。（五）保障。培训11期。',
    '信息管理有章可循，平台建设稳步推进，监督保障落实到人。',
    '信息由办公室归口，局长审签。公众号推送87期，粉丝2万人。接受市局检查1次，评为良好。',
    '公开指南修订1次，目录增补条目14个。抖音号、小程序上线。抽查4轮，整改问题17个。',
    '撤下过期信息41条，更正错字12处。短视频45条，公开屏12块。专题研究3次，公众代表列席2次。',
    '签发审核单310份，退改7条。抖音短视频45条。聘监督员8名，通报4次。',
    '管理上，文件逐件标注。平台上，专区上线一年。监督上，权重提到4%。',
    '（三）文件管理。清理6件。（四）渠道建设。更新栏目。（五）监督考核。优秀4个。',
    '加强制度建设和保密审查，落实归档。优化网站栏目，规范公众号。开展培训2次，纳入考核。',
  ])('the words stand there: %s', (words) => {
    expect(said(`# 主动公开\n公开信息9条。\n# 依申请公开\n收到申请2件。\n# 其他\n${words}`))
      .toEqual([])
  })

  test.each([
    '收到申请15件。', '接到申请共3件。', '新收申请2件。', '受理申请总量9件。', '（二）申请办理。均已答复。',
  ])('申请 alone tells of 依申请公开: %s', (words) => {
    const others = Object.entries(parts).filter(([key]) => key !== '依申请公开').map(([, text]) => text)
    expect(said(`${others.join('\n')}\n# 其他\n${words}`)).toEqual([])
  })

  test.each([
    ['未产生规章、行政规范性文件。', '政府信息管理'], ['公布审计整改报告1份。', '监督保障'],
    ['依法受理许可申请。', '依申请公开'],
  ])('not even touched upon: %s', (words, name) => {
    const others = Object.entries(parts).filter(([key]) => key !== name).map(([, text]) => text)
    expect(said(`${others.join('\n')}\n${words}`)).toEqual([`fail 第一部分没有写“${name}”`])
  })

  test.each([
    ['公开前逐条审核。', '政府信息管理'], ['网站栏目12个。', '政府信息公开平台建设'],
    ['给予经费保障。', '监督保障'],
  ])('touched upon, asked for more: %s', (words, name) => {
    const others = Object.entries(parts).filter(([key]) => key !== name).map(([, text]) => text)
      .join('\n')
    const [finding, ...more] = textFindingsOf('ST-FIVE', reportWith(`${others}\n${words}`))
    expect([finding?.level, finding?.message, more.length])
      .toEqual(['提示', expect.stringContaining(`提到了“${name}”`), 0])
  })

  test.each([
    '# 让群众说了算\n请居民代表来打分，分数贴在大厅。',
    '# 把好每一道关口\n拟稿人、科长、局长依次在单子上写名字。',
    '# 队伍\n三名同志到省里跟班一个月，回来给股室上课。',
    '# 严管\n错一条扣一分，年底按分数排名，末位的科室写说明。',
    '# 打基础\n拟稿时填写一张卡片，写明能不能让群众看见。',
  ])('a section that names no aspect may tell of the one not seen: %s', (section) => {
    const text = Object.entries(parts).filter(([key]) => key !== '监督保障' && key !== '政府信息管理')
      .map(([, words]) => words).join('\n')
    const found = textFindingsOf('ST-FIVE', reportWith(`${text}\n${section}`))
    expect(found.filter(({ level }) => level !== '提示')).toEqual([])
  })

  test('what governments add may stand in a clause not known', () => {
    const text = Object.values({ ...parts, 监督保障: '# 监督保障\n请居民代表来打分，分数贴在大厅。' })
    const found = textFindingsOf('ST-FIVE', reportWith(text.join('\n'), { agency: government }))
    expect(found.map(({ level }) => level)).toEqual(['提示'])
  })

  test('a sentence that only lists the aspects covers none', () => {
    expect(
      said('2025年，我局扎实推进主动公开、依申请公开、政府信息管理、平台建设、监督保障等工作。'),
    )
      .toEqual([expect.stringContaining(
        '“主动公开”“依申请公开”“政府信息管理”“政府信息公开平台建设”“监督保障”',
      )])
  })

  test('governments add three things, departments and street offices do not', () => {
    const text = Object.values(parts).join('\n')
    expect(said(text, { agency: government }))
      .toEqual(['fail 第一部分“监督保障”没有写“工作考核”“社会评议”“责任追究”'])
    expect(said(`${text}纳入绩效考核，群众满意率98%，未发生追责情形。`, { agency: government }))
      .toEqual([])
    expect(said(text, { agency: { ...government, name: '青禾县人民政府办公室' } }))
      .toEqual(['fail 没有看出“监督保障”写了“工作考核”“社会评议”“责任追究”'])
    expect(said(
      text, { agency: { ...government, name: '青禾县云麓街道办事处', kind: '乡镇、街道' } },
    )).toEqual([])
    expect(said(
      text, { agency: { ...government, name: '青禾县石桥镇人民政府', kind: '政府部门' } },
    )).toHaveLength(1)
  })

  test('the old form does not ask for them', () => {
    expect(said('公开信息9条。', { year: 2020, edition: '2019' })).toEqual([])
  })
})

describe('length of part one', () => {
  test.each([[1000, 0], [1001, 1]])('%i characters', (count, findings) => {
    expect(textFindingsOf('ST-LEN', reportWith(`${'公'.repeat(count)} \n`))).toHaveLength(findings)
    expect(textFindingsOf(
      'ST-LEN', reportWith('公'.repeat(count), { year: 2020, edition: '2019' }),
    )).toHaveLength(findings)
  })

  test('the note holds when the text grows', () => {
    const facts = [1200, 1300]
      .map((count) => textFindingsOf('ST-LEN', reportWith('公'.repeat(count)))[0]?.fact)
    expect(new Set(facts).size).toBe(1)
  })
})

describe('fee notices', () => {
  const said = (unpaid: number, text: string, notices = ''): string[] => {
    const report = { ...reportWith(text, { part: 6 }), fee: { notices, amount: '', received: '' } }
    return textFindingsOf(
      'ST-FEE-X', withCells(report, { 'applications.handled.other.noFee.total': unpaid }),
    ).map(({ message }) => message)
  }

  test.each([
    [0, '无。', ''], [2, '', '2'], [2, '', '3'], [2, '全年发出收费通知3件，收取120元。', ''], [
      2, '共发出3份信息处理费收费通知。', '',
    ], [2, '发出收费通知书两件。', ''], [3, '发出收费通知的件数为十二件。', ''],
    [3, '依法向3名申请人发出收费通知，收取1240元。', ''], [2, '向两位申请人送达了缴费通知。', ''],
  ])('%i unpaid: “%s” %s is enough', (unpaid, text, notices) => {
    expect(said(unpaid, text, notices)).toEqual([])
  })

  test.each<[number, string, string, string]>([
    [2, '无。', '', '没有写发出收费通知的件数'], [
      2, '本年未收取信息处理费。', '', '没有写发出收费通知的件数',
    ], [2, '', '1', '填的发出收费通知是1件，少于这个数'],
    [3, '发出收费通知2件。', '', '写的是“收费通知2件”，少于这个数'],
    [2, '', '0', '填的发出收费通知是0件，少于这个数'],
  ])('%i unpaid: “%s” %s is too few', (unpaid, text, ...[notices, words]) => {
    expect(said(unpaid, text, notices)).toEqual([
      `第三部分（六）其他处理“逾期未缴费”总计${unpaid}件，第六部分${words}，请核对后写明`,
    ])
  })
})

describe('第二十条 has 项', () => {
  test.each([
    [
      '根据《政府信息公开条例》第二十条第（二）款要求',
      '根据《政府信息公开条例》第二十条第（二）项要求',
    ], ['第二十条第二款', '第二十条第二项'], ['《条例》第20条第7款', '《条例》第20条第7项'],
    [
      '按照《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第(五)款',
      '按照《中华人民共和国政府信息公开条例》（国务院令第711号）第二十条第(五)项',
    ], [
      '依据新修订的政府信息公开条例第二十条第（一）、（五）款',
      '依据新修订的政府信息公开条例第二十条第（一）、（五）项',
    ],
  ])('%s', (text, mended) => {
    expect(mendedBy('ST-ITEM', text)).toBe(mended)
  })

  test.each([
    '第二十条第（二）项', '《行政诉讼法》第二十条第二款', '行政许可法第二十条第一款',
    '第二十条第一款第（二）项', '第二十一条第二款', '第四十二条第一款',
    '《青禾县办法》第二十条第（二）款', '第二十条规定的各项',
  ])('silent: %s', (text) => {
    expect(marksIn('ST-ITEM', text)).toEqual([])
  })
})

describe('suits brought straight away', () => {
  test.each([[2024, 2, 1], [2025, 0, 0], [2023, 2, 0]])('%i with %i', (year, count, findings) => {
    expect(textFindingsOf(
      'T4-PRE', withCells(reportWith('', { year }), { 'disputes.lawsuit.direct.total': count }),
    )).toHaveLength(findings)
  })
})

describe('pasted notices', () => {
  test.each([
    '现就2025年度参保缴费有关事宜公告如下：', '发布时间：2025-11-25', '特此公告。',
    '来源：青禾融媒', '浏览次数：123',
  ])('%s', (text) => {
    expect(marksIn('ST-PASTED', text)).toHaveLength(1)
  })

  test.each([
    '印发《关于公开工作的通知》，公告如下事项已办结。', '发布时间缩短3天。',
    '信息来源：网站、公众号等渠道均已核实，并按要求标注来源，方便群众查询，受到好评。',
    '现将2025年政府信息公开工作情况报告如下：',
  ])('silent: %s', (text) => {
    expect(marksIn('ST-PASTED', text)).toEqual([])
  })
})

describe('where the report is found: the same office of the city above', () => {
  const said = (preamble: string, name = '清河市水利局') => {
    const agency = { ...buildReport().agency, name, kind: '政府部门' as const }
    return textFindingsOf('ST-WHOSE', { ...reportWith('', { agency }), preamble })
      .map(({ code }) => code)
  }

  test('of two cities one may be a county under the other', () => {
    expect(said('本报告可在云麓市水利局网站查阅。')).toEqual([])
    expect(said('本报告可在云麓市财政局网站查阅。')).toEqual(['ST-WHOSE'])
    expect(said('本报告可在云麓市水利局网站查阅。', '云麓县水利局')).toEqual([])
    expect(said('本报告可在云麓县水利局网站查阅。')).toEqual(['ST-WHOSE'])
  })
})
