/** Two more authors. */
import type { Hand } from '../composeReport'
import type { Facts } from '../makeFacts'

const isGovernment = ({ office }: Facts): boolean => office.kind === '县级以上人民政府'
/** 监督保障 of a government, a township's too, has more to say. */
const isReviewed = (facts: Facts): boolean => isGovernment(facts)
  || facts.office.kind === '乡镇、街道'
const has = ({ values }: Facts, slot: string): boolean => (values[slot] ?? 0) > 0

/** Short sentences, 答复结果 as a list; a young official. */
const brisk: Hand = {
  name: 'brisk', style: 'plain',
  write: (f) => ({
    preamble: `现将${f.office.name}${f.year}年度政府信息公开工作情况报告如下。`
      + `报告数据统计期自${f.year}年1月1日至${f.year}年12月31日。如有疑问，请致电0000-2345678。`,
    1: [
      `${f.year}年，${f.office.self}深入实施《条例》，在公开中促落实、优服务。`,
      '（一）主动公开情况。门户网站、政务新媒体、公示栏合计发布信息{pub}条，分别为{pubSite}条、'
        + '{pubMedia}条、{pubBoard}条。政策解读{interp}篇。',
      `（二）依申请公开情况。${briskApplications(f)}`,
      `（三）政府信息管理情况。把好信息审查关。${f.year < 2021
        || !has(f, 'effective') ? '' : '年内印发行政规范性文件{issued}件、废止{repealed}件，'
          + '年末有效行政规范性文件{effective}件。'}`,
      '（四）平台建设情况。公众号发布推文{meet}篇，点击量{visits}次；受理网上咨询、'
        + '热线诉求{hotline}件。',
      `（五）监督保障情况。${f.office.area}培训{train}场、{trainees}人次。`
        + `${isReviewed(f) ? '完成年度考核和社会评议，未启动责任追究。' : '单位内部定期通报。'}`,
    ].join('\n'),
    5: `（一）主要问题\n公开内容更新不够及时，栏目设置不够合理。\n（二）改进措施\n优化栏目，`
      + `明确更新频次，纳入绩效管理。`,
    6:
      `1.信息处理费收取情况：本年未收取。\n2.建议提案办理情况：共{proposals}件，均已公开办理结果。`,
  }),
}

function briskApplications(f: Facts): string {
  const disputes = has(f, 'review') || has(f, 'suit') ? '被复议{review}件、被诉{suit}件。'
    .replace('被复议', '被申请行政复议')
    .replace('被诉', '被提起行政诉讼') : '{=review|未产生行政复议、行政诉讼案件}。'
  if (!has(f, 'recv')) return `{=recv|全年没有收到信息公开申请}，${disputes}`
  const rest = has(f, 'cout') ? '另有{cout}件结转至下一年度办理' : '{=cout|无结转件}'
  return `新收申请{recv}件（网上{net}件、书面{mail}件），上年结转{cin}件，共答复{done}件，`
    + `${rest}。答复结果：予以公开{granted}件；部分公开{partial}件；不予公开{refused}件；`
      + `无法提供{unavailable}件；不予处理{notProcessed}件；其他处理{other}件。`
        + `予以公开的占{%granted.1}%。${disputes}`
}

/** Long sentences, blanks around figures, comparisons. */
const ample: Hand = {
  name: 'ample', style: 'spaced',
  write: (f) => ({
    preamble: `${f.office.name}依照《中华人民共和国政府信息公开条例》编制本年度报告，`
      + `报告中所列数据统计期限为 ${f.year} 年 1 月 1 日至 ${f.year} 年 12 月 31 日。`,
    1: [
      `${f.year} 年，在上级主管部门的指导下，${f.office.self}不断健全政府信息公开工作机制，`
        + `各项工作取得新进展。`,
      `# 主动公开工作\n全年通过各类渠道发布政府信息{pub}条，与上年相比稳中有升。`
        + `严格落实《条例》第二十条第（七）项要求，按时公开预算、决算。`,
      `# 依申请公开工作\n${ampleApplications(f)}`,
      `# 政府信息管理工作\n完善从制作、审核到发布、归档的全流程管理${f.year < 2021
        || !has(f, 'effective') ? '' : '，截至年底现行有效的行政规范性文件共计{effective}件'}。`,
      `# 公开平台建设工作\n强化政府网站第一平台作用，访问量突破{visits}次。`,
      `# 监督保障工作\n一是强化培训，举办培训班{train}期；二是强化督查，开展专项督查{meet}次${isReviewed(f)
        ? '；三是强化考核评议，工作考核结果予以通报，社会评议反响良好，没有发生责任追究' : ''}。`,
    ].join('\n'),
    5: `# 存在的主要问题\n对照群众期盼，公开的便捷度还有差距，个别单位公开意识不强。\n# `
      + `改进情况\n持续改进服务方式，推行申请办理进度查询，加强对工作人员的指导。`,
    6: `本机关${f.year} 年未向申请人收取信息处理费，无其他需要报告的事项。`,
  }),
}

function ampleApplications(f: Facts): string {
  const disputes = has(f, 'review') || has(f, 'suit')
    ? '由政府信息公开引发的行政复议{review}件，行政诉讼{suit}件。'
    : '本年度{=review|无政府信息公开行政复议、行政诉讼}。'
  const around = isGovernment(f) ? '' : `${f.office.area}行政机关新收申请总量为{districtRecv}件。`
  if (!has(f, 'recv')) return `{=recv|本机关未收到政府信息公开申请}。${around}${disputes}`
  const kept = has(f, 'cout')
    ? '，尚有{cout}件在法定期限内、结转下年度继续办理' : '，{=cout|没有结转到下年度的申请}'
  return `${around}本机关全年受理政府信息公开申请{recv}件，另有上年结转{cin}件，`
    + `合计办结{done}件${kept}。其中，决定予以公开的{granted}件，部分公开的{partial}件，`
      + `不予公开的{refused}件，无法提供的{unavailable}件，不予处理的{notProcessed}件，`
        + `作其他处理的{other}件。${disputes}`
}

export const hands: Hand[] = [brisk, ample]
