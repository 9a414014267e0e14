/** Four authors of reports: how each words the same facts. */
import type { Hand } from '../composeReport'
import type { Facts } from '../makeFacts'

const isGovernment = ({ office }: Facts): boolean => office.kind === '县级以上人民政府'
/** 监督保障 of a government, a township's too, has more to say. */
const isReviewed = (facts: Facts): boolean => isGovernment(facts)
  || facts.office.kind === '乡镇、街道'
const has = ({ values }: Facts, slot: string): boolean => (values[slot] ?? 0) > 0

/** Headings, one plain paragraph each; the county department's annual routine. */
const routine: Hand = {
  name: 'routine', style: 'plain',
  write: (f) => ({
    preamble:
      `根据《中华人民共和国政府信息公开条例》（以下简称《条例》）规定，`
        + `现公布${f.office.name}${f.year}年政府信息公开工作年度报告。本报告由总体情况、`
          + `主动公开政府信息情况、收到和处理政府信息公开申请情况、`
            + `政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、`
              + `其他需要报告的事项六部分组成。`
                + `本报告所列数据的统计期限自${f.year}年1月1日起至${f.year}年12月31日止。`
                  + `如对本报告有疑问，请与本机关办公室联系（电话：0000-1234567）。`,
    1: [
      `${f.year}年，${f.office.self}认真贯彻落实《条例》，坚持以公开为常态、不公开为例外，`
        + `推动政府信息公开工作有序开展。`,
      '# 主动公开',
      '全年主动公开政府信息{pub}条，其中通过门户网站公开{pubSite}条，'
        + '通过政务新媒体公开{pubMedia}条，通过公示栏公开{pubBoard}条。'
          + '根据《条例》第二十条第（二）项规定，及时更新机构职能信息。',
      '# 依申请公开', routineApplications(f), routineDisputes(f),
      '# 政府信息管理',
      f.year < 2021
        ? '落实公文公开属性源头认定，开展历史信息清理。'
        : `落实公文公开属性源头认定。${has(f, 'effective')
          ? '本年制发行政规范性文件{issued}件，废止{repealed}件，现行有效{effective}件。'
          : '{=issued|本年未制发行政规范性文件}。'}`,
      '# 政府信息公开平台建设',
      '调整网站专栏{train}个，页面访问量{visits}次，12345热线转办事项{hotline}件均按期办理。',
      '# 监督保障',
      isReviewed(f)
        ? '举办培训{train}期，培训{trainees}人次。将公开工作纳入年度考核，'
          + '委托第三方开展社会评议，未发生责任追究情形。'
        : '举办培训{train}期，培训{trainees}人次，将公开工作纳入科室年度考核。',
    ].join('\n'),
    5: `# 存在的主要问题\n一是个别栏目更新不够及时，二是政策解读形式较为单一，`
      + `三是部分人员对答复程序不够熟悉。\n# 改进情况\n一是建立更新台账，按月核对；`
      + `二是增加图解、视频等解读形式；三是组织案例培训。${f.year
      + 1}年，${f.office.self}将继续完善公开目录。`,
    6: `本年度没有收取信息处理费，没有其他需要报告的事项。`,
  }),
}

function routineApplications(f: Facts): string {
  if (!has(f, 'recv')) return '{=recv|本年度未收到政府信息公开申请}，无上年结转件。'
  return '本年新收政府信息公开申请{recv}件，其中网络申请{net}件、信函申请{mail}件；'
    + '上年结转{cin}件。年内办结{done}件，其中予以公开{granted}件，部分公开{partial}件，'
      + '不予公开{refused}件，无法提供{unavailable}件，不予处理{notProcessed}件，'
        + '其他处理{other}件；结转下年度继续办理{cout}件。'
}

function routineDisputes(f: Facts): string {
  if (!has(f, 'review') && !has(f, 'suit')) {
    return '全年{=review|未发生因政府信息公开引起的行政复议、行政诉讼}。'
  }
  return '因政府信息公开被申请行政复议{review}件，其中维持{rvUp}件、纠正{rvCo}件；'
    + '被提起行政诉讼{suit}件。'
}

/** Running text with 一是、二是 and no headings; the township office. */
const running: Hand = {
  name: 'running', style: 'plain',
  write: (f) => ({
    preamble:
      `按照《中华人民共和国政府信息公开条例》第四十九条、第五十条要求，编制本报告。`
        + `数据统计时间为${f.year}年1月1日至12月31日。报告电子版可在门户网站下载，联系电话：`
          + `0000-7654321。`,
    1: [
      `${f.year}年，${f.office.self}坚持把政府信息公开作为服务群众、接受监督的重要途径，主要做了以下工作。`
        + `一是主动公开方面。围绕群众关心的事项，全年公开各类信息{pub}条，发布解读材料{interp}篇，`
        + `其中文字解读{interpText}篇、图表解读{interpChart}篇。二是依申请公开方面。${runningApplications(
        f,
      )}三是政府信息管理方面。严格执行信息发布审核登记制度，坚持一事一审。${runningDocuments(
        f,
      )}四是政府信息公开平台建设方面。维护好网站栏目和公众号，公众号全年阅读量{visits}次。五是监督保障方面。`
        + `明确专人负责，组织学习培训{train}次，参训{trainees}人次${isReviewed(f)
        ? '；把公开工作列入综合考核，开展社会评议，没有需要追究责任的情形' : ''}。`,
      isGovernment(f)
        ? '办理人大代表建议和政协提案{proposals}件，结果全部公开。'
        : '{area}各单位全年共收到政府信息公开申请{districtRecv}件、办结{districtDone}件。'
          .replace('{area}', f.office.area),
    ].join('\n'),
    5: `存在的问题主要有：一是公开的深度不够；二是工作力量薄弱。针对上述问题，`
      + `${f.office.self}将加强业务指导，细化公开内容，配强工作人员。`,
    6: `${f.year}年未发出收费通知，未收取信息处理费。`,
  }),
}

function runningApplications(f: Facts): string {
  const disputes = has(f, 'review') || has(f, 'suit')
    ? '政府信息公开行政复议{review}起、行政诉讼{suit}起。'
    : '{=review|没有因信息公开引发的行政复议和行政诉讼}。'
  if (!has(f, 'recv')) return `{=recv|未收到政府信息公开申请}。${disputes}`
  const rest = has(f, 'cout') ? '其余{cout}件结转下年度办理' : '{=cout|无结转下年度办理的申请}'
  return `共受理政府信息公开申请{all}件（含上年结转{cin}件），已答复{done}件，${rest}。答复件中，`
    + `予以公开{granted}件，占{%granted.1}%；无法提供{unavailable}件，占{%unavailable.1}%。`
      + `${disputes}`
}

function runningDocuments(f: Facts): string {
  return f.year < 2021 || !has(f, 'issued') ? '' : '制发行政规范性文件{issued}件。'
}

/** Chinese numerals and 本机关; an office of the old school. */
const classic: Hand = {
  name: 'classic', style: 'chinese',
  write: (f) => ({
    preamble: `本报告依据《中华人民共和国政府信息公开条例》编制，`
      + `所列数据的统计期限从${f.year}年1月1日起，到${f.year}年12月31日止。`,
    1: [
      '# 主动公开情况',
      `本机关切实履行主动公开职责，召开专题会议{meet}次，公开内容涵盖机构职能、财政预决算、重大项目等。`
        + `${isGovernment(f)
        ? '' : `${f.office.area}行政机关共收到申请{districtRecv:plain}件。`}`,
      '# 依申请公开情况', ...classicApplications(f),
      '# 政府信息管理情况', '健全信息制作、审查、归档、清理制度，动态调整公开目录。',
      '# 公开平台建设情况', '在门户网站设置政府信息公开专栏，在政务服务大厅设置查阅点{train}处。',
      '# 监督保障情况', `组织培训{train}期。${isReviewed(f)
        ? '工作考核、社会评议结果均为良好以上，责任追究为零。' : '主动接受社会各界监督。'}`,
    ].join('\n'),
    5: `（一）存在问题。公开的时效性、针对性有待增强。\n（二）改进措施。健全常态化更新机制，`
      + `围绕群众需求细化公开事项。`,
    6: `没有其他需要报告的事项，未收取信息处理费。`,
  }),
}

function classicApplications(f: Facts): string[] {
  if (!has(f, 'recv')) {
    return ['{=recv|本年度没有收到公民、'
      + '法人或者其他组织提出的政府信息公开申请}，{=review|未发生行政复议、行政诉讼}。']
  }
  const kept = has(f, 'cout') ? '结转下年度继续办理{cout}件' : '{=cout|没有结转下年度办理的申请}'
  return [
    '本年收到申请{recv}件，上年结转{cin}件，办结{done}件，' + kept + '。',
    '办理结果为：予以公开{granted}件、部分公开{partial}件、不予公开{refused}件、'
      + '无法提供{unavailable}件、不予处理{notProcessed}件、其他处理{other}件。',
    has(f, 'review') || has(f, 'suit')
      ? '发生行政复议{review}件、行政诉讼{suit}件。' : '{=review|未发生行政复议、行政诉讼}。',
  ]
}

/** Thousands separators, last year beside this year, whole districts; the government's office. */
const stately: Hand = {
  name: 'stately', style: 'thousands',
  write: (f) => ({
    preamble:
      `根据《中华人民共和国政府信息公开条例》和国务院办公厅有关要求，`
        + `${f.office.name}编制了${f.year}年政府信息公开工作年度报告。`
          + `本年度报告中使用数据统计期限为${f.year}年1月1日至${f.year}年12月31日。`,
    1: [
      `${f.year}年，${f.office.self}聚焦中心工作，持续提升政府信息公开质量。`,
      `# 主动公开\n围绕“十四五”规划实施、优化营商环境等工作，`
        + `全年主动公开信息{pub}条（门户网站{pubSite}条、政务新媒体{pubMedia}条、`
          + `公开专区{pubBoard}条）。召开新闻发布会{meet}场。`,
      `# 依申请公开\n${statelyApplications(f)}`,
      `# 政府信息管理\n按照《关于做好${f.year - 1}年度文件归档工作的通知》（青政办发〔${f.year}〕8号）要求，`
        + `规范信息归档。${f.year < 2021
        ? '' : '全年废止行政规范性文件{repealed}件，现行有效{effective}件。'}`,
      '# 政府信息公开平台建设\n网站年访问量达{visits}次，12345热线受理诉求{hotline}件，'
        + '办结率99.8%。',
      `# 监督保障\n举办培训班{train}期、培训{trainees}人次。${isReviewed(f)
        ? '公开工作占年度考核3分，社会评议满意率为96.4%，全年无责任追究情形。'
        : '对照上级考核通报逐项整改。'}`,
    ].join('\n'),
    5: `# 存在的主要问题\n${f.year}年工作中仍存在一些不足：公开内容的可读性不强，基层公开力量不足。\n`
      + `# 改进情况\n${f.year - 1}年度指出的栏目空白问题已整改。${f.year
      + 1}年将组织专题培训，推广图解、问答等形式。`,
    6: `# 收费情况\n${f.year}年没有收取信息处理费。\n# 其他事项\n人大代表建议、`
      + `政协委员提案{proposals}件全部办复并公开。`,
  }),
}

function statelyApplications(f: Facts): string {
  const disputes = has(f, 'review') || has(f, 'suit')
    ? '全年涉及政府信息公开的行政复议案件{review}件、行政诉讼案件{suit}件。'
    : '全年{=review|没有发生涉及政府信息公开的行政复议和行政诉讼案件}。'
  if (!has(f, 'recv')) return `{=recv|全年未接到政府信息公开申请}。${disputes}`
  const end = has(f, 'cout') ? '结转下年度办理{cout}件' : '{=cout|全部办结}'
  return `全年共收到政府信息公开申请{recv}件（上年为{lastRecv}件），加上上年结转的{cin}件，`
    + `应办{all}件，办结{done}件，${end}。其中，予以公开{granted}件（占{%granted.2}%），`
      + `部分公开{partial}件，不予公开{refused}件（占{%refused.2}%），无法提供{unavailable}件，`
        + `不予处理{notProcessed}件，其他处理{other}件。${disputes}`
}

export const hands: Hand[] = [routine, running, classic, stately]
