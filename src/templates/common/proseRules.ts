/**
 * Structure, language, privacy and likeness of the texts; codes, levels and bases after
 * official/tables.json.
 */
import type { TextRule } from '../../model/rule'

const OFFICIAL_PROSE = '公文写作通行要求'
const PRIVACY = '条例第十五条；个人信息保护法第二十五条'

export const proseRules: TextRule[] = [
  {
    kind: 'text', check: 'sixParts', code: 'ST-SIX', level: '强制', sure: 'high',
    title: '六部分标题齐全、顺序正确、不漏不重，序号为一至六', basis: '年度报告格式附件',
    why: '六个部分是规定的格式，缺一部分、改一个标题，上级审核都会退回。',
    howTo: '按规定的标题补上缺的部分，没有内容也要写明；改过名的标题改回原文。只差“及”“和”“、”'
      + '的为提示。',
    example: '第三部分写作“三、依申请公开情况”，应为“三、收到和处理政府信息公开申请情况”。',
  },
  {
    kind: 'text', check: 'itemWording', code: 'ST-ITEM', level: '提示', sure: 'high',
    title: '条例第二十条所列称“项”，不称“款”', basis: '条例第二十条',
    why: '第二十条只有一款，下面列的是（一）至（十五）项。', howTo: '把“款”改为“项”。',
    example: '“第二十条第（二）款”应为“第二十条第（二）项”。',
  },
  {
    kind: 'text', check: 'pasted', code: 'ST-PASTED', level: '提示', sure: 'medium',
    title: '正文里不夹带公告、通知、新闻稿', basis: OFFICIAL_PROSE,
    why: '整篇粘贴的公告、新闻与年报无关，也常带出个人信息。',
    howTo: '删去这一段，或者改写成本年工作情况。',
    example: '“现就参保缴费有关事宜公告如下：”“发布时间：2025-11-25”。',
  },
  {
    kind: 'text', check: 'leftovers', code: 'ST-LEFT', level: '核实', sure: 'medium',
    basis: OFFICIAL_PROSE,
    title: '没有草稿、来文和旧格式留下的话，“几个部分”写的是六个',
    why: '沿用旧稿、报审稿改写时漏下的话，公布后一眼就能看出。',
    howTo: '删去，或者改为现在的写法。',
    example: '“（送审稿）”“请审阅”“共七个部分”“相关指标统计附表”，2021年度以后引用〔2019〕60号。',
  },
  {
    kind: 'text', check: 'titleWording', code: 'ST-TITLE', level: '核实', sure: 'high',
    basis: '年度报告格式附件',
    title: '标题是“…政府信息公开工作年度报告”',
    why: '年报有规定的名称，写成总结、汇报会被退回。', howTo: '改为规定的标题。',
    example: '“2023年政府信息公开工作报告”少了“年度”。',
  },
  {
    kind: 'text', check: 'whoseReport', code: 'ST-WHOSE', level: '核实', sure: 'medium',
    basis: '年度报告格式通知关于“内容雷同、敷衍塞责”的要求',
    title: '说本机关的地方没有别的机关、别的层级',
    why: '借用别的单位的稿子，名称最容易漏改。', howTo: '改为本机关的名称；确实在说别的机关的，'
      + '写明原因。', example: '县水利局的年报写“我镇”，县政府的写“我市共收到”。',
  },
  {
    kind: 'text', check: 'aspectNames', code: 'ST-NAME', level: '提示', sure: 'high',
    basis: '国办公开办函〔2021〕30号',
    title: '五个方面的小标题没有错字', why: '小标题错字最显眼。', howTo: '点按钮改正。',
    example: '“府信息公开平台建设情况”少了“政”。',
  },
  {
    kind: 'text', check: 'sameText', code: 'ST-SAME', level: '核实', sure: 'high',
    title: '各部分文字不照抄上年，也不与其他年报雷同',
    basis: '年度报告格式通知关于“内容雷同、敷衍塞责”的要求',
    why: '照抄上年、互相抄袭会被点名通报。', howTo: '按本年实际情况改写；确实没有变化的，'
      + '写明原因。单独一段相同的为提示。数字、年份、固定说法不计。',
    example: '第五部分约有90%的文字与上年年报相同。',
  },
  {
    kind: 'text', check: 'sameFigures', code: 'YY-SAME', level: '提示', sure: 'medium',
    title: '表二、表三的数字与上年完全相同的请复核', basis: '通行审核口径',
    why: '整张表的数字一个不变，多半是沿用了上年的表。',
    howTo: '对照本年台账逐项核对；确实相同的不必改。',
    example: '第三部分大于0的8个数字与上年完全相同。',
  },
  {
    kind: 'text', check: 'idNumbers', code: 'PV-ID', level: '核实', sure: 'high',
    title: '正文里没有身份证号码', basis: PRIVACY,
    why: '年报向社会公开，身份证号码公开就是泄露。', howTo: '删去，或者隐去中间几位。',
    example: '370784********1234。',
  },
  {
    kind: 'text', check: 'phones', code: 'PV-PHONE', level: '核实', sure: 'high',
    title: '正文里没有个人手机号码', basis: PRIVACY,
    why: '个人号码公开后难以收回；本机关对外的联系电话不在此列。',
    howTo: '删去，或者隐去中间四位；办公电话请写在基本信息里。', example: '138****5678。',
  },
  {
    kind: 'text', check: 'bankCards', code: 'PV-CARD', level: '核实', sure: 'high',
    title: '正文里没有银行卡号', basis: PRIVACY,
    why: '银行卡号属于敏感个人信息。', howTo: '删去，或者隐去中间几位。',
    example: '622202*********7890。',
  },
  {
    kind: 'text', check: 'applicantNames', code: 'PV-NAME', level: '核实', sure: 'high',
    title: '正文里没有申请人、当事人的姓名', basis: PRIVACY,
    why: '申请公开、复议诉讼的当事人不愿被公开姓名。', howTo: '改为“张某”，或者只写“申请人”。',
    example: '“申请人张某向我局申请公开……”。',
  },
  {
    kind: 'text', check: 'officialNames', code: 'PV-PERSON', level: '提示', sure: 'low',
    title: '正文一般不写工作人员姓名', basis: OFFICIAL_PROSE,
    why: '年报写机关的工作，姓名多是粘贴新闻稿时带进来的。',
    howTo: '改写职务，或者删去；确有必要的可以保留。', example: '“由分管负责人王某同志主持”。',
  },
  {
    kind: 'text', check: 'punctuation', code: 'LG-PUNCT', level: '提示', sure: 'high',
    title: '标点：中文里用全角，不重复，引号括号成对', basis: 'GB/T 15834《标点符号用法》',
    why: '半角标点、落单的引号印出来一眼就能看到；一句话长到没有标点，里面的数字也核对不准。',
    howTo: '点按钮改为全角，或者补上另一半；太长的断成几句。',
    example: '“统一发布,增加检索”应为“统一发布，增加检索”。',
  },
  {
    kind: 'text', check: 'wording', code: 'LG-WORD', level: '提示', sure: 'medium',
    title: '词语：不重复，没有常见错别字，年份带“年”字', basis: OFFICIAL_PROSE,
    why: '错别字影响公文的严肃。', howTo: '点按钮改正；写法本来如此的可以忽略。',
    example: '“其它”应为“其他”；“2021，我县”应为“2021年，我县”。',
  },
  {
    kind: 'text', check: 'ordinals', code: 'LG-ORDER', level: '提示', sure: 'medium',
    title: '序号连续：一是、二是、三是，1. 2. 3.', basis: OFFICIAL_PROSE,
    why: '跳号、重号常是删改时漏下的。', howTo: '核对是否漏写一条，再把序号改顺。',
    example: '“一是……二是……四是……”。',
  },
  {
    kind: 'text', check: 'debris', code: 'LG-DEBRIS', level: '提示', sure: 'high',
    title: '没有转换留下的标记、页码、乱码和空格', basis: OFFICIAL_PROSE,
    why: '从PDF、网页复制来的文字常带这些痕迹。', howTo: '点按钮删去，或者照原文补上看不清的字。',
    example: '“[bookmark: OLE_LINK5]”“— 3 —”。',
  },
]
