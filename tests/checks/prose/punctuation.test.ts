import { describe, expect, test } from 'vitest'
import { marksIn, mendedBy, reportWith, textFindingsOf } from '../../support/prose'

const said = (text: string): string[] => marksIn('LG-PUNCT', text)

describe('a text without stops', () => {
  test.each([
    ['a clause of 301 characters', '公'.repeat(301)],
    ['a sentence of 1,501', '公开信息，'.repeat(301)],
  ])('%s is told: the numbers in it are read in pieces', (_, text) => {
    const messages = textFindingsOf('LG-PUNCT', reportWith(text)).map(({ message }) => message)
    expect(messages)
      .toEqual([expect.stringContaining('文中的数字只能分段核对，请看看是不是漏了标点')])
  })

  test.each([
    ['a clause of 300 characters', '公'.repeat(300)],
    ['a sentence of 1,500', '公开信息，'.repeat(300)],
  ])('%s is not', (_, text) => {
    expect(textFindingsOf('LG-PUNCT', reportWith(text))).toEqual([])
  })

  test('a number in the middle of it is still held against the tables, and never cut in two', () => {
    const cells = { 'applications.received.total': { text: '1234', source: 'typed' as const } }
    for (let before = 270; before < 310; before += 1) {
      const text = `${'公'.repeat(before)}我局收到政府信息公开申请1234件。`
      expect(textFindingsOf('TX-RECV', reportWith(text, { cells })), text).toEqual([])
    }
  })
})

describe('half-width marks', () => {
  test.each([
    ['统一规范发布格式,增加检索功能', '统一规范发布格式，增加检索功能'],
    ['回应社会关切865条信息, 按月度公开', '回应社会关切865条信息，按月度公开'],
    ['热线4861次,主要领导参加', '热线4861次，主要领导参加'],
    ['一是加强学习;二是抓好落实。', '一是加强学习；二是抓好落实。'],
    ['公开内容包括:机构职能。', '公开内容包括：机构职能。'],
    ['联系电话:0561-3239860', '联系电话：0561-3239860'],
    ['共公开信息358,其中规划3条。', '共公开信息358，其中规划3条。'],
    ['办结率100%,满意率98%。', '办结率100%，满意率98%。'],
    ['认真贯彻《条例》,加大力度', '认真贯彻《条例》，加大力度'],
    ['如何提高质量?一是抓培训!', '如何提高质量？一是抓培训！'],
    ['全年公开信息.二是加强解读', '全年公开信息。二是加强解读'],
    ['做好公开工作.', '做好公开工作。'],
    ['乡(镇)、街道', '乡（镇）、街道'],
    ['深化"放管服"改革', '深化“放管服”改革'],
    ['深化\'放管服\'改革', '深化‘放管服’改革'],
    ['网站,,公众号', '网站，公众号'],
    ['（一)主动公开', '（一）主动公开'],
  ])('%s', (text, mended) => {
    expect(said(text)).not.toEqual([])
    expect(mendedBy('LG-PUNCT', text)).toBe(mended)
  })

  test.each([
    '门户网站（http://www.example.cn/a,b?c=1&d=2;e）共1,286条、12.5%、8:30—17:30',
    '发布系统V2.0上线，支持PC端、APP，IPv6。',
    '邮箱为gongkai@example.com，网址www.qinghe.gov.cn。',
    '比例为1:3，平均1.5天，GB/T 9704-2012。',
    '一.总体情况', '（四）.平台建设', '1.主动公开情况', '(1)主动公开', '青政办字(2025)58号',
    '通过App, Web and Email发布。', '中文域名“青禾.政务”已启用', 'https://青禾.政务/index',
    '会议于12:30开始，比分3:2',
    '学习Hello, world: test; ok?', '代码为{"a": "b"}', '涉及A;B;C三类',
  ])('silent: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  test('one finding for one mark of a part, with all its places', () => {
    const [finding, ...rest] =
      textFindingsOf('LG-PUNCT', reportWith('认真学习,落实责任\n抓好培训,严格考核,完善制度'))
    expect(rest).toEqual([])
    expect(finding).toMatchObject({
      id: 'LG-PUNCT:narrative.1:半角,', level: '提示', step: 1,
      message: '第一部分“认真学习,落实责任”用了半角“,”（共3处），中文里应为全角“，”',
      repair: { label: '全部改为“，”' },
    })
    expect(finding?.spans?.map(({ block }) => block)).toEqual([0, 1, 1])
  })
})

describe('doubled marks', () => {
  test.each([
    ['公开信息，，回应关切。。', '公开信息，回应关切。'],
    ['以公开为常态、、不公开为例外', '以公开为常态、不公开为例外'],
    ['加强培训、，提高能力', '加强培训，提高能力'], ['各项任务，。', '各项任务。'],
    ['各类信息、。', '各类信息。'], ['还有很多。。。', '还有很多……'],
    ['效果很好！！', '效果很好！'],
  ])('%s', (text, mended) => {
    expect(said(text)).not.toEqual([])
    expect(mendedBy('LG-PUNCT', text)).toBe(mended)
  })

  test('which of two different marks stays is the clerk’s to say', () => {
    const [finding] = textFindingsOf('LG-PUNCT', reportWith('加强培训。，提高能力'))
    expect(finding?.repair).toBeUndefined()
  })

  test.each([
    '微信群……群众', '问题导向——聚焦', '按“谁起草、谁解读”。', '《条例》（国令第711号），',
    '难道不是吗？！',
  ])('silent: %s', (text) => {
    expect(said(text)).toEqual([])
  })
})

describe('marks without a partner', () => {
  test.each<[string, string[]]>([
    ['围绕“一网通办改革，公开指南46项。', ['“']], ['围绕一网通办”改革，公开指南46项。', ['”']],
    ['印发《公开指南，明确流程。', ['《']], ['修订公开指南》，明确流程。', ['》']],
    ['及时公开机构职能（含内设机构等信息，接受监督。', ['（']],
    ['公开机构职能含内设机构）等信息', ['）']], ['国办公开办函〔2019号', ['〔']],
    ['按照【2025年要点开展', ['【']], ['“双随机、一公开”“放管服改革', ['“']],
  ])('%s', (text, marks) => {
    expect(said(text)).toEqual(marks)
  })

  test.each([
    ['深化“放管服“改革', '深化“放管服”改革'], ['深化”放管服”改革', '深化“放管服”改革'],
    ['深化“放管服“改革、“一网通办“工作', '深化“放管服”改革、“一网通办”工作'],
  ])('the same mark twice: %s', (text, mended) => {
    expect(mendedBy('LG-PUNCT', text)).toBe(mended)
  })

  test.each([
    '印发《关于转发〈答复规范〉的通知》，明确“谁起草、谁公开”。', '1）加强组织；2）完善制度',
    '一）加强组织', '（1）加强组织（含培训）', 'a）加强', '（2025年）', '“放管服”改革',
    '深化“‘互联网+’政务服务”', '（一)主动公开'.replace(')', '）'), 'it’s ok',
  ])('silent: %s', (text) => {
    expect(said(text)).toEqual([])
  })

  test('a quotation may run through paragraphs', () => {
    expect(said('县长指出：“要做好公开工作。\n要加强解读。”会议强调')).toEqual([])
    expect(said('县长指出：“要做好公开工作。\n要加强解读。\n会议强调\n结束\n末段”'))
      .toEqual(['“', '”'])
  })
})
