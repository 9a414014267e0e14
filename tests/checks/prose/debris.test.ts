import { describe, expect, test } from 'vitest'
import { marksIn, mendedBy, reportWith, textFindingsOf } from '../../support/prose'

const said = (text: string): string[] => marksIn('LG-DEBRIS', text)

test.each<[string, string]>([
  ['[bookmark: OLE_LINK5]2025年，我局做好公开工作。', '2025年，我局做好公开工作。'],
  ['一是高度重视。[image: ]把政务公开列入要点。', '一是高度重视。把政务公开列入要点。'],
  ['下一步将加强培训。\n— 3 —\n同时完善考核。', '下一步将加强培训。\n\n同时完善考核。'],
  ['公开信息的质量— 12 —和实效', '公开信息的质量和实效'],
  ['公开信息的质量-2-和实效', '公开信息的质量和实效'],
  ['第 2 页 共 6 页', ''], ['第3页', ''], ['image6.jpeg', ''],
  ['具体数据见错误！未找到引用源。', '具体数据见'], ['共公开信息错误!未找到引用源。', '共公开信息'],
  ['政府  信息公开', '政府信息公开'], ['政 府 信 息 公 开', '政府信息公开'],
  ['政府　　信息', '政府信息'], ['坚持“公开是常态  不公开是例外”', '坚持“公开是常态不公开是例外”'],
  ['公开\u200b信息', '公开信息'],
])('%j', (text, mended) => {
  expect(said(text)).not.toEqual([])
  expect(mendedBy('LG-DEBRIS', text)).toBe(mended)
})

test.each([
  '公开\ufffd信息', '锟斤拷锟斤拷', '公开&nbsp;信息', '公开<br/>信息', '总体情况......3',
  '新禾县XXXX路政务大厦', '联系电话：0566-12XX56', '电话0566-*****', '登录www.****.gov.cn',
  '数据共享稳步推进。（待补充）', '满意率【待核实】', '投入资金（待定）', '粉丝超10万。（此处待补充）',
  '增长【数据待核实】', '培训2次（内容尚待完善）', '全年（此处请核实）',
  '××县水利局', 'XX镇政府',
  '公开栏××处，在XX街设置', '全年公开信息XX条', '共收到申请××件', '金额____万元', '\ue003公开',
])('told without a repair: %s', (text) => {
  const [finding] = textFindingsOf('LG-DEBRIS', reportWith(text))
  expect(finding).toMatchObject({ level: '提示', code: 'LG-DEBRIS' })
  expect(finding?.repair).toBeUndefined()
})

test.each([
  '印发《通知》（青司发〔2025〕8号）——明确节点。', '电话0373—7375386', '2025-11-25', '8:30—12:00',
  '支持PC端、APP', '图1 各渠道公开数量', '申请人张××，李某某', '联系人：张某  联系电话：0561-123',
  '电话138****2233', '身份证号372925XXXXXXXX', '申请人电话0566-1234567', '（待遇查询）',
  '（内容请见附件）', '（请核实后拨打）',
  '待定事项清单', '（待办事项）', '5×8小时', 'http://www.qinghe.gov.cn', '3X3', '*注：含结转',
  '微信群……群众', '详见第3页表格', '2020—2025年', '安丘市新兴街 1 号',
  '附件-1', '（附图1）', '1—3月', '[2025]8号', '页面<3秒，>2秒', '公开 信息', '增长-3-5个百分点',
  '开展“清风沐青禾  阳光照民心”主题宣传。',
])('silent: %s', (text) => {
  expect(said(text)).toEqual([])
})

describe('a finding', () => {
  test('tells one kind of a part once', () => {
    expect(textFindingsOf('LG-DEBRIS', reportWith('一是[image: ]甲。\n二是[image: ]乙。'))
      .map(({ id, message }) => [id, message])).toEqual([
      [
        'LG-DEBRIS:narrative.1:转换留下的标记',
        '第一部分“一是[image: ]甲。”有转换留下的标记（共2处），请删去',
      ],
    ])
  })
})
