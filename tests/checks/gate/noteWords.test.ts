import { describe, expect, test } from 'vitest'
import { whyNoNote } from '../../../src/checks/gate/noteWords'

describe('words that give no reason are refused', () => {
  test.each([
    '', '   ', '无', '无。', '无无无无无无', '暂无', '略', '核实无误', '已核实', '经核实无误。',
    '已核实，无误！', '核实无误 核实无误 核实无误',
    '情况属实', '情况属实，特此说明', '属实', '数据无误', '数据正确', '正确', '没问题',
    '没有问题。', '确认无误', '已确认', '经核对，数据准确无误',
    '经我单位核实，情况属实', '以上数据均已核实无误', '本年度数据经领导审核无误',
    '已与经办人核对，没有问题', '同意', '收到', '知道了', 'OK', 'ok ok ok',
    '已复核，数据真实准确完整',
    '——', '……', '。。。。。。。', '12345678', '１２３４５６', '2025', '是的是的是的是的', '已自查',
    '无需修改', '不用改',
  ])('“%s”', (text) => {
    expect(whyNoNote(text)).toMatch(/^.+。$/)
  })

  test.each([
    '上年多报', '去年填错', '已改正', '核实无误，去年错', '啊啊啊啊啊啊啊', '哈哈哈呵呵呵',
    'aaaaaaa', '12件34件', '1 2 3 a',
  ])('too short or without words: “%s”', (text) => {
    expect(whyNoNote(text)).not.toBeNull()
  })

  test('the sentence says why and what to do', () => {
    expect(whyNoNote('')).toBe('还没有写，请说明原因。')
    expect(whyNoNote('情况属实')).toContain('“情况属实”没有说出原因')
    expect(whyNoNote('20251231')).toContain('只有数字')
    expect(whyNoNote('上年多报')).toContain('至少写6个字')
    expect(whyNoNote('经核实，以上数据均由各科室报送，情况均属实，特此说明'))
      .toContain('…”没有说出原因')
  })
})

describe('reasons are kept', () => {
  test.each([
    '上年数据有误', '本年开展文件集中清理，废止12件', '含上年结转1件，正文已写明',
    '机构改革后职能划入，行政许可数量增加', '经核实，上年年报漏报1件，已在正文说明',
    '统计口径由条改为件', '由信访局转办，不计入本机关', '上年为汇总数，本年只报本级',
    '系统迁移后重新统计', '收费项目由税务部门代征', '全区合计数，不是本级数',
    '核实无误，因机构合并数量减少', '情况属实：本年新设三个派出机构', '该数据来自财政局决算报表',
    '表格中的数字包含乡镇', '本机关没有制定规章的权限，此为上级授权', '申请人撤回2件',
  ])('“%s”', (text) => {
    expect(whyNoNote(text)).toBeNull()
  })
})
