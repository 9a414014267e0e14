/**
 * Table three, the lines both editions share: applicants, and results （一） to （五）. Labels
 * verbatim.
 */
import type { AxisNode, TableTemplate } from '../../model/template'
import { group, leaf, total } from './define'

const applicants: AxisNode[] = [
  group('', '申请人情况', [
    leaf('person', '自然人'),
    {
      ...group('', '法人或其他组织', [
        leaf('business', '商业企业'),
        leaf('research', '科研机构'),
        leaf('charity', '社会公益组织'),
        leaf('legal', '法律服务机构'),
        leaf('otherOrganisation', '其他'),
      ]),
      inLabels: true,
    },
    total('total', '总计'),
  ]),
]

const sharedResults: AxisNode[] = [
  leaf('granted', '（一）予以公开'),
  leaf('partial', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'),
  group('refused', '（三）不予公开', [
    leaf('stateSecret', '1.属于国家秘密'),
    leaf('forbiddenByLaw', '2.其他法律行政法规禁止公开'),
    leaf('securityAndStability', '3.危及“三安全一稳定”'),
    leaf('thirdParty', '4.保护第三方合法权益'),
    leaf('internalAffairs', '5.属于三类内部事务信息'),
    leaf('processInformation', '6.属于四类过程性信息'),
    leaf('enforcementFile', '7.属于行政执法案卷'),
    leaf('administrativeQuery', '8.属于行政查询事项'),
  ]),
  group('unavailable', '（四）无法提供', [
    leaf('notHeld', '1.本机关不掌握相关政府信息'),
    leaf('needsMaking', '2.没有现成信息需要另行制作'),
    leaf('stillUnclear', '3.补正后申请内容仍不明确'),
  ]),
  group('notProcessed', '（五）不予处理', [
    leaf('petition', '1.信访举报投诉类申请'),
    leaf('repeated', '2.重复申请'),
    leaf('publication', '3.要求提供公开出版物'),
    leaf('massRepeated', '4.无正当理由大量反复申请'),
    leaf('confirmOrReissue', '5.要求行政机关确认或重新出具已获取信息'),
  ]),
]

/** Table three with the edition's own （六）其他处理. */
export function applicationsTable(otherHandling: AxisNode): TableTemplate {
  return {
    id: 'applications',
    part: 3,
    gridColumns: 10,
    blocks: [{
      corner: {
        text: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', role: 'note',
      },
      labelColumns: 3,
      columns: applicants,
      rows: [
        leaf('received', '一、本年新收政府信息公开申请数量'),
        leaf('carriedIn', '二、上年结转政府信息公开申请数量'),
        group('handled', '三、本年度办理结果', [
          ...sharedResults, otherHandling, total('total', '（七）总计'),
        ]),
        leaf('carriedOut', '四、结转下年度继续办理'),
      ],
    }],
  }
}
