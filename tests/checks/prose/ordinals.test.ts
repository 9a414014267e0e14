import { describe, expect, test } from 'vitest'
import { marksIn, mendedBy, reportWith, textFindingsOf } from '../../support/prose'

const said = (text: string): string[] => marksIn('LG-ORDER', text).map((words) => words.trim())

describe('series in running text', () => {
  test.each<[string, string, string[]]>([
    ['a step left out', '一是健全机制；二是加强培训；四是强化考核。', ['四是']],
    ['a number twice', '一是更新慢；二是形式单一；二是队伍弱。', ['二是']],
    ['no beginning', '存在问题：二是更新慢；三是队伍弱。', ['二是', '三是']],
    ['begun within, a step left out', '我局一是健全机制；二是加强培训；四是强化考核。', ['四是']],
    ['the first behind it', '二是更新慢；一是队伍弱。', ['二是']],
    ['over paragraphs', '一是健全机制。\n二是加强培训。\n四是强化考核。', ['四是']],
    ['一要 二要', '一要提高站位，三要压实责任。', ['三要']],
    ['第一 第三', '第一，抓源头；第三，抓更新。', ['第三，']],
    ['其一 其三', '其一，抓源头；其三，抓更新。', ['其三，']],
    ['typed numbers', '1.机构职能公开。\n2.权责清单公开。\n4.预决算公开。', ['4.']],
    [
      'typed brackets',
      '（一）加强领导。明确专人。\n（二）完善制度。修订指南。\n（四）强化监督。开展自查。',
      ['（四）'],
    ],
    ['typed 一、', '一、加强领导。\n三、完善制度。', ['三、']],
    ['（1） within a sentence', '包括：（1）机构职能；（2）权责清单；（4）预决算。', ['（4）']],
    ['circled numbers', '包括①机构职能；②权责清单；④预决算。', ['④']],
    ['第三 without 其次', '存在不足，第三是队伍弱。', ['第三是']],
    ['其次 alone', '存在不足。其次，解读形式单一。', ['其次']],
    ['再次 without 其次', '首先，健全制度；再次，加强培训。', ['再次']],
  ])('%s', (_, text, words) => {
    expect(said(text)).toEqual(words)
  })

  test.each<[string, string]>([
    ['begun within a clause', '为此，我局一是开发提醒功能；二是出台规则。'],
    ['begun within a clause, three', '县局主要一是优化流程；二是压缩时限；三是加强回访。'],
    ['begun behind its noun', '问题一是更新慢；二是解读少。改进一是建台账；二是抓培训。'],
    ['一要 within a clause', '今后工作一要加强引导；二要强化监督。'],
    ['in order', '一是健全机制。二是加强培训。三是强化考核。'],
    ['begun anew', '一是更新慢；二是队伍弱。下一步，一是建台账；二是抓培训。'],
    [
      'a series within another',
      '一是健全机制。包括：一是责任制；二是台账制；三是通报制。\n二是加强培训。\n三是强化考核。',
    ],
    [
      'headings part series',
      '# 主动公开\n一是公开职能；二是公开执法。\n# 依申请公开\n一是规范登记；二是规范答复。',
    ],
    [
      'numbers below counted headings',
      '# 主动公开\n2.权责清单公开。及时更新。\n3.预决算公开。按期发布。',
    ],
    ['首先 其次 再次', '首先，健全制度；其次，加强培训；再次，严格考核；最后，抓好落实。'],
    ['一方面', '一方面压实责任，其次强化保障。'],
    ['ranks', '惠企政策居首，有46条；其次是规划类22条；第三是招标类13条。'],
    ['ranks, the most', '征地类申请最多，其次是规划类，第三是补贴类，第四是其他。'],
    ['ranks, the main one', '申请以征地类为主；其次为规划类。'],
    ['ranks, in first place', '网上提交列首位，其次是信函。'],
    ['words that look alike', '统一是前提，第一要务是发展，三要素齐全，其次数不限，再次召开会议，'
      + '位居全省第一，其中三是重点，“三是”要求。'],
    ['decimals and lists of figures', '平均1.5天。3、4月份公开。第1、2部分。附件（2）。'],
    ['twelve', '一是甲；二是乙；三是丙；四是丁；五是戊；六是己；七是庚；八是辛；九是壬；十是癸；'
      + '十一是子；十二是丑。'],
  ])('silent: %s', (_, text) => {
    expect(said(text)).toEqual([])
  })

  test('counting anew is offered within one paragraph, or where each begins one', () => {
    expect(mendedBy('LG-ORDER', '一是更新慢；二是形式单一；二是队伍弱；四是经费少；五是人手缺。'))
      .toBe('一是更新慢；二是形式单一；三是队伍弱；四是经费少；五是人手缺。')
    expect(mendedBy('LG-ORDER', '1.甲事项。\n3.乙事项。\n4.丙事项。'))
      .toBe('1.甲事项。\n2.乙事项。\n3.丙事项。')
    expect(textFindingsOf('LG-ORDER', reportWith('一是甲。\n二是乙；二是丙。'))[0]?.repair)
      .toBeUndefined()
  })

  test('the finding names the series and the break', () => {
    expect(textFindingsOf(
      'LG-ORDER', reportWith('一是健全机制；二是加强培训；四是强化考核。', { part: 5 }),
    )[0]).toMatchObject({
      step: 5, message: '第五部分的序号不连续：“一是”“二是”“四是”，“二是”后面接的是“四是”，'
        + '请核对是否漏写、重复',
      repair: { label: '依次改为“三是”' },
    })
  })
})

describe('the ladder of headings', () => {
  test('a step left out is told', () => {
    expect(said('# 主动公开\n公开信息9条。\n### 机构职能\n更新9条。')).toEqual(['机构职能'])
  })

  test.each([
    '# 主动公开\n## 机构职能\n### 内设机构\n# 依申请公开\n## 受理', '## 主动公开\n### 机构职能',
    '# 甲\n### 乙'.replace('### 乙', '## 乙'),
  ])('silent: %j', (text) => {
    expect(said(text)).toEqual([])
  })
})
