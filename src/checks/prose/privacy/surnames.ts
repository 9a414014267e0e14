/** Chinese surnames and what given names are not made of. */

/** The common single-character ones. */
const COMMON = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦柳邢岳齐梅莫庄辛管祝左涂谷祁时舒耿卜路詹关苗凌费纪靳盛童欧甄项曲游阳裴席卫查屈鲍覃霍翁隋甘景薄单柏宁柯阮桂闵解柴车冉房边冀姬迟滕栾宫卓楼娄褚郎邬翦佟臧仇晏党宗蒲植邸戚'
const DOUBLE = ['欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '司徒', '令狐', '夏侯', '端木', '长孙', '宇文', '独孤', '南宫']
/** Surnames that begin ordinary words as well, 高度 任何 时间 于: they count only where a name must stand. */
const AMBIGUOUS = '高何任石江史万常武文安时单管项查路关解车房边党宗左纪费盛曲游景宁申易温龙金白田夏马方康程余季章严林黄'

export const SURNAME = `(?:${DOUBLE.join('|')}|[${COMMON}])`
export const SURE_SURNAME = `(?:${DOUBLE.join('|')}|[${[...COMMON].filter((name) => !AMBIGUOUS.includes(name)).join('')}])`
/** Never in a given name: particles, verbs, words of offices and papers; 某 and marks stand for a name that is hidden. */
export const NOT_GIVEN = '某的了在是有和与及对向为以于因就等提出请公信答复告知不没未已被把将从由也或可能会要应须需诉求件条次个位名人员们者本该此其各每他她它你我这那什么如果但而且则局厅委办院部处科室所站队县市区镇乡村州省国府法院案事项权利义务关系方面情况内容使用进行通过认按照根据证收到查询问题'

/** Length of the surname a name begins with. */
export function surnameOf(name: string): string {
  return DOUBLE.find((surname) => name.startsWith(surname)) ?? name.slice(0, 1)
}
