/**
 * Ways to say a figure in official prose and what is surely meant: `subject=value` of this agency
 * and year, in reading order. Nothing expected means that the sentence must stay silent. Written
 * before the recogniser.
 */

/** Below the heading 依申请公开 of a report of 2025. */
export const applicationPhrasings: readonly [text: string, meant: string][] = [
  // Received and carried in.
  ['本年新收政府信息公开申请50件。', 'received=50'],
  ['2025年，我局共收到政府信息公开申请50件。', 'received=50'],
  ['2025 年共收到政府信息公开申请 50 件。', 'received=50'],
  ['全年受理依申请公开50件。', 'received=50'],
  ['今年以来，本机关共收到依申请公开事项五十件。', 'received=50'],
  ['本年度共受理政府信息公开申请５０件。', 'received=50'],
  ['2025年新收到50件政府信息公开申请。', 'received=50'],
  ['青禾县人民政府收到公民、法人和其他组织提出的政府信息公开申请50件。', 'received=50'],
  ['收到依申请公开申请一百零五件。', 'received=105'],
  ['受理申请两件。', 'received=2'],
  ['全年共收到政府信息公开申请1,205件。', 'received=1205'],
  ['本年新收政府信息公开申请50件，上年结转3件，合计53件。', 'received=50 carriedIn=3 toHandle=53'],
  ['共收到政府信息公开申请53件（含上年结转3件）。', 'toHandle=53 carriedIn=3'],
  [
    '共受理政府信息公开申请53件（其中上年结转3件，本年新收50件）。',
    'toHandle=53 carriedIn=3 received=50',
  ],
  [
    '2025年共办理政府信息公开申请53件，其中新收50件，上年结转3件。',
    'toHandle=53 received=50 carriedIn=3',
  ],
  ['收到申请50件，另有2024年结转3件。', 'received=50 carriedIn=3'],
  ['新收申请50件，加上上年度结转继续办理的3件，共53件。', 'received=50 carriedIn=3 toHandle=53'],
  ['2025年未收到政府信息公开申请。', 'received=0'],
  ['本年度没有收到依申请公开申请。', 'received=0'],
  ['本机关全年无政府信息公开申请。', 'received=0'],
  ['全年收到政府信息公开申请0件。', 'received=0'],
  ['本年度我局未接到公众、法人或其他组织要求公开政府信息的申请。', 'received=0'],
  ['全年没有接到依申请公开政府信息的请求。', 'received=0'],
  ['2025年未收到依申请公开政府信息申请。', 'received=0'],
  ['我镇未收到任何形式的依申请公开政府信息。', 'received=0'],
  ['2025年我局无申请公开政府信息的情况。', 'received=0'],
  ['街道未收到任何公民、法人和其他组织提出的公开政府信息的申请。', 'received=0'],
  ['我局未收到自然人、法人或其他组织申请公开有关政府信息。', 'received=0'],
  ['我局未收到法人申请公开政府信息。', ''],
  ['我局无依申请公开的政府信息。', ''],
  ['全年没有拒绝公开政府信息的申请。', ''],
  ['没有不按规定办理申请公开政府信息的情况。', ''],
  ['2025年，我局收到2份要求公开政府信息的申请。', 'received=2'],
  ['全年收到依申请公开政府信息案件6件。', 'received=6'],
  ['公众号发布信息85条，收到公民提出公开政府信息申请2件。', 'received@person=2'],
  // Done and carried out.
  ['年内办结50件。', 'done=50'],
  ['共答复政府信息公开申请50件。', 'done=50'],
  ['已办结50件，结转下年度继续办理3件。', 'done=50 carriedOut=3'],
  ['收到申请50件，均已答复。', 'received=50 carriedOut=0'],
  ['收到政府信息公开申请50件，全部办结。', 'received=50 carriedOut=0'],
  ['其中50件已按期办结，3件结转下一年度办理。', 'done=50 carriedOut=3'],
  ['办结50件，其余3件结转至2026年继续办理。', 'done=50 carriedOut=3'],
  ['截至年底，尚有3件正在办理。', 'carriedOut=3'],
  ['答复50件，无结转下年度件。', 'done=50 carriedOut=0'],
  ['按时办结50件，按时办结率100%。', 'done=50'],
  // Results.
  [
    '办结50件，其中予以公开22件，部分公开6件，不予公开10件，无法提供9件，不予处理2件，'
      + '其他处理1件。',
    'done=50 granted=22 partial=6 refused=10 unavailable=9 notProcessed=2 other=1',
  ],
  [
    '答复申请50件：同意公开22件、部分公开6件、不予公开10件、信息不存在7件、不予处理2件。',
    'done=50 granted=22 partial=6 refused=10 unavailable.notHeld=7 notProcessed=2',
  ],
  ['共答复50件，其中，属于已主动公开范围8件，同意公开答复14件，部分公开6件。', 'done=50 partial=6'],
  ['予以公开二十二件，部分公开六件，不予公开十件。', 'granted=22 partial=6 refused=10'],
  ['其中，对22件予以公开，对6件予以部分公开，对10件不予公开。', 'granted=22 partial=6 refused=10'],
  ['22件予以公开，6件部分公开，10件不予公开。', 'granted=22 partial=6 refused=10'],
  ['予以公开、部分公开、不予公开分别为22件、6件、10件。', 'granted=22 partial=6 refused=10'],
  [
    '不予公开10件（其中涉及第三方合法权益2件，内部事务信息1件，过程性信息2件，行政执法案卷1件，'
      + '行政查询事项4件）。',
    'refused=10 refused.thirdParty=2 refused.internalAffairs=1 refused.processInformation=2 '
      + 'refused.enforcementFile=1 refused.administrativeQuery=4',
  ],
  ['因涉及国家秘密不予公开1件。', 'refused.stateSecret=1'],
  [
    '无法提供9件，其中本机关不掌握相关政府信息7件、没有现成信息需要另行制作1件、'
      + '补正后申请内容仍不明确1件。',
    'unavailable=9 unavailable.notHeld=7 unavailable.needsMaking=1 unavailable.stillUnclear=1',
  ],
  ['属于行政执法案卷信息不予公开的1件。', 'refused.enforcementFile=1'],
  [
    '重复申请不予处理1件，信访类申请不予处理1件。',
    'notProcessed.repeated=1 notProcessed.petition=1',
  ],
  [
    '申请人逾期不补正1件，逾期未缴费1件，申请人撤回1件。',
    'other.noCorrection=1 other.noFee=1 other.miscellaneous=1',
  ],
  ['没有不予公开的情形。', 'refused=0'],
  // Two reasons of one row are its figure only together.
  ['信息不存在5件，不属于本机关公开2件。', ''],
  ['属于已主动公开范围0件，同意公开12件，不同意公开3件。', 'refused=3'],
  [
    '收到申请0件，其中涉密信息0件不予公开，0件重复申请。',
    'received=0 refused.stateSecret=0 notProcessed.repeated=0',
  ],
  // As official reports put it.
  ['我局收到申请31件（在县直各单位中排名第四），办理28件（含上年结转2件，'
    + '另有5件申请顺延下年答复）。', 'received=31 done=28 carriedIn=2 carriedOut=5'],
  [
    '因信息不存在等原因无法提供9件，因举报、重复申请等情况不予处理3件。',
    'unavailable=9 notProcessed=3',
  ],
  ['收到申请45件，其中自行撤销6件，按期答复39件。', 'received=45 other.miscellaneous=6'],
  [
    '受理申请34件，答复20件，不予公开9件，申请人撤回5件。',
    'received=34 refused=9 other.miscellaneous=5',
  ],
  ['收到网络申请18件，办结16件，结转下年2件，收到信函申请7件，均已办结。', ''],
  ['同意公开21件；不是政府信息4件；结转下年度办理2件。', 'granted=21 carriedOut=2'],
  ['未发现应当公开却不予公开的情形。', ''],
  [
    '年内收到申请信函41封，其中18封自愿撤销，23封（含3封转下年度办理）均按期答复。',
    'other.miscellaneous=18 carriedOut=3',
  ],
  [
    '年内收到依申请公开件41封，18封由申请人自愿撤销，余下23封均按期答复。',
    'received=41 other.miscellaneous=18',
  ],
  ['收到申请26件，上年转结4件，转结下年度办理3件。', 'received=26 carriedIn=4 carriedOut=3'],
  ['本局收到申请8件没有发生行政复议。', 'received=8'],
  [
    '收到申请64件（含上年结转2件），劝退50件，受理14件（予以公开9件，部分公开5件）。',
    'toHandle=64 carriedIn=2 granted=9 partial=5',
  ],
  [
    '我局办理申请31件，含2024年转至本年的2件，办结27件，其余4件结转下年。',
    'toHandle=31 carriedIn=2 done=27 carriedOut=4',
  ],
  ['年内收到7名自然人的公开申请。', ''],
  ['收到申请16件，年内完成申请答复16件。', 'received=16 done=16'],
  ['收到申请35件，结转上年度申请3件，办结38件。', 'received=35 carriedIn=3 done=38'],
  ['年内形成文件90件，主动公开文件数40件，依申请公开文件数35件，不予公开文件数15件。', ''],
  // Applicants.
  [
    '新收申请50件，其中自然人申请41件，法人或其他组织申请9件。',
    'received=50 received@person=41 received@organisation=9',
  ],
  [
    '收到申请50件（自然人41件，商业企业6件，社会公益组织1件，法律服务机构2件）。',
    'received=50 received@person=41 received@business=6 received@charity=1 received@legal=2',
  ],
  ['收到自然人申请41件。', 'received@person=41'],
  // Percentages.
  ['予以公开22件，占44%；部分公开6件，占12%。', 'granted=22 granted%=44 partial=6 partial%=12'],
  ['不予公开10件，占办结总数的百分之二十。', 'refused=10 refused%=20'],
  ['予以公开占比44.00%。', 'granted%=44'],
  ['收到申请50件，同比增长16.3%。', 'received=50'],
  ['收到申请50件，比上年提高12.5个百分点。', 'received=50'],
  // Reviews and suits.
  [
    '因政府信息公开引起的行政复议3件，其中维持2件、纠正1件。',
    'review.total=3 review.upheld=2 review.corrected=1',
  ],
  ['行政复议3件，其中维持2件、纠正1件；行政诉讼2件，其中维持1件、尚未审结1件。', 'review.total=3 '
    + 'review.upheld=2 review.corrected=1 lawsuit.total=2 lawsuit.upheld=1 lawsuit.pending=1'],
  [
    '发生因政府信息公开被申请行政复议案件3起、被提起行政诉讼案件2起。',
    'review.total=3 lawsuit.total=2',
  ],
  ['因信息公开引发行政复议三件，行政诉讼两件。', 'review.total=3 lawsuit.total=2'],
  ['全年未发生因政府信息公开被行政复议、提起行政诉讼情况。', 'review.total=0 lawsuit.total=0'],
  ['无因政府信息公开申请行政复议、提起行政诉讼的情况。', 'review.total=0 lawsuit.total=0'],
  ['政府信息公开行政复议、行政诉讼分别为3件、2件。', 'review.total=3 lawsuit.total=2'],
  [
    '政府信息公开行政诉讼2件，其中未经复议直接起诉1件，复议后起诉1件。',
    'lawsuit.total=2 lawsuit.direct.total=1 lawsuit.afterReview.total=1',
  ],
  [
    '政府信息公开类行政复议案件3件，结果维持2件，结果纠正1件，其他结果0件，尚未审结0件。',
    'review.total=3 review.upheld=2 review.corrected=1 review.other=0 review.pending=0',
  ],
  ['未发生政府信息公开行政诉讼案件。', 'lawsuit.total=0'],
  ['全年未发生因信息公开被行政复议纠错或败诉的情况。', 'review.corrected=0 lawsuit.corrected=0'],
  [
    '因政府信息公开被申请行政复议3件，其中1件被纠正，2件被维持。',
    'review.total=3 review.corrected=1 review.upheld=2',
  ],
  // Silent: others' figures, other years, parts without a place in the table.
  ['2025年全县共受理依申请公开32件，其中予以公开24件，部分公开2件。', ''],
  ['全区各部门收到政府信息公开申请320件，办结318件。', ''],
  ['各镇（街道）共收到申请18件。', ''],
  ['下属单位收到政府信息公开申请12件。', ''],
  ['2024年收到政府信息公开申请43件，2025年收到50件。', 'received=50'],
  ['去年收到申请43件。', ''],
  ['收到申请50件，较上年增加7件。', 'received=50'],
  ['比上年的43件增加7件。', ''],
  ['上半年收到政府信息公开申请20件。', ''],
  ['1至6月收到申请20件。', ''],
  ['自2008年以来累计收到政府信息公开申请812件。', ''],
  ['2025年，我局累计收到政府信息公开申请7件。', 'received=7'],
  ['截至2025年底，我局累计收到政府信息公开申请70件。', ''],
  ['2025年，我局完善制度，累计收到政府信息公开申请70件。', ''],
  ['下一步，将对3件结转申请加快办理。', ''],
  ['收到政府信息公开申请50余件。', ''],
  ['收到申请近50件，办结约50件。', ''],
  ['其中网络申请30件、信函申请15件、当面申请5件。', ''],
  ['申请内容主要涉及征地拆迁12件、规划建设8件。', ''],
  ['受理群众来电咨询50件，办理信访件20件。', ''],
  ['办理人大代表建议88件、政协委员提案125件。', ''],
  ['12345热线受理4861件，办结率99.5%。', ''],
  ['收到网民留言612件，已全部办结。', ''],
  ['全年办理行政复议案件35件，行政应诉案件12件。', ''],
  ['召开新闻发布会5场，发布解读材料9篇。', ''],
  ['答复期限由15个工作日修改为20个工作日。', ''],
  ['依据《条例》第三十六条第（三）项作出答复。', ''],
  ['一是规范办理流程，二是开展3期培训，三是通报1次。', ''],
  ['印发《关于做好2025年政府信息公开申请50件办理工作的通知》。', ''],
  ['其中因政府信息公开引发的行政复议、行政诉讼，将依法妥善应对。', ''],
]

/** Below the heading 政府信息管理 of a report of 2025. */
export const documentPhrasings: readonly [text: string, meant: string][] = [
  [
    '本年制发行政规范性文件6件，废止4件，现行有效58件。',
    'normative.issued=6 normative.repealed=4 normative.effective=58',
  ],
  ['2025年制发规范性文件6件。', 'normative.issued=6'],
  ['全年制定行政规范性文件六件。', 'normative.issued=6'],
  ['现行有效行政规范性文件58件。', 'normative.effective=58'],
  [
    '开展行政规范性文件集中清理，废止4件，年末现行有效58件。',
    'normative.repealed=4 normative.effective=58',
  ],
  ['废止规范性文件4件。', 'normative.repealed=4'],
  ['清查规范性文件，现行有效58件，失效7件，废止3件。', 'normative.effective=58'],
  ['年内印发规范性文件和其他文件38件。', ''],
  ['在县政府门户网站发布行政规范性文件17件。', ''],
  ['公布规章9件（其中制定6件，废止3件）。', 'rules.issued=6 rules.repealed=3'],
  ['制发规章0件、行政规范性文件6件。', 'rules.issued=0 normative.issued=6'],
  ['未制发规章。', 'rules.issued=0'],
  ['全年未制定、修改和废止行政规范性文件。', 'normative.issued=0 normative.repealed=0'],
  ['未修改行政规范性文件。', ''],
  ['全年未制定规章和行政规范性文件。', 'rules.issued=0 normative.issued=0'],
  ['截至2025年12月31日，现行有效的行政规范性文件共58件。', 'normative.effective=58'],
  ['公开清理结果，继续有效规范性文件58件、需要修改5件。', ''],
  ['现行有效规范性文件58件，其中本年新制发6件。', 'normative.effective=58 normative.issued=6'],
  // Silent.
  ['审查备案规范性文件12件。', ''],
  ['公开规范性文件解读9篇。', ''],
  ['清理规范性文件60件。', ''],
  ['转发上级规范性文件3件。', ''],
  ['制发信息公开工作文件3件。', ''],
  ['全县各部门制发规范性文件26件。', ''],
  ['2024年制发规范性文件5件。', ''],
  ['下一年计划制定规范性文件5件。', ''],
]

/** Below no heading, of an office's other work. */
export const otherWorkPhrasings: readonly [text: string, meant: string][] = [
  ['受理公共资源交易项目申请120件，办结118件。', ''],
  ['办理企业登记申请3200件，均在法定期限内办结。', ''],
  ['受理低保申请56件，其中批准48件，不予批准8件。', ''],
  ['全年受理行政复议申请35件，办结30件，维持20件，撤销2件。', ''],
  ['受理法律援助386件，办结380件。', ''],
]
