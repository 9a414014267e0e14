/**
 * Characters PDF text and some fonts put in place of ordinary ones: Kangxi
 * radicals (U+2F00–2FD5), the radicals supplement (U+2E80–2EF3) and
 * compatibility ideographs. They look the same and compare different.
 */

/** Supplement radicals have no normal form in Unicode; each with the character it stands for. */
const SUPPLEMENT =
  '⺁厂⺄乙⺅亻⺆冂⺇几⺈刀⺉刂⺊卜⺋卩⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺮竹⺯糸⺰纟⺱罓⺲罒⺳网⺴罒⺵网⺶羊⺷羊⺸羊⺹耂⺺聿⺻聿⺼月⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟饣⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟'
const STAND_INS = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff]/g
const ordinary = new Map(pairsOf(SUPPLEMENT))

/** The text with ordinary characters; everything else, full-width forms included, stays. */
export function replaceRadicals(text: string): string {
  return text.replace(STAND_INS, (radical) => ordinary.get(radical) ?? radical.normalize('NFKC'))
}

/**
 * Traditional characters of official labels and headings, each with the simplified one; mirrors in
 * Hong Kong style carry them.
 */
const TRADITIONAL =
  '開开規规範范數数條条項项許许處处罰罚強强製制廢废現现發发對对總总請请結结轉转續续辦办關关係系據据為为與与業业機机構构會会組组織织務务個个類类屬属於于國国祕秘護护權权內内過过執执檔档詢询無无沒没補补後后確确認认訴诉複复復复覆复議议訟讼經经維维糾纠審审費费額额萬万單单採采購购際际導导體体況况問问題题進进報报區区縣县鄉乡鎮镇動动應应獲获獻献證证專专當当級级資资產产實实記记載载圖图書书舉举訪访來来間间這这種种網网頁页號号電电話话傳传郵邮編编碼码準准標标點点協协調调決决減减歸归檢检徵征讀读違违計计設设說说顯显醫医館馆餘余驗验黨党劃划創创勞劳勢势勵励啟启團团園园圍围場场塊块壓压夠够嚴严寧宁寬宽將将層层屆届師师帶带幣币幫帮廳厅廣广張张徹彻態态憲宪戰战掃扫擁拥擇择擔担擴扩斷断暢畅東东樓楼樣样歷历氣气測测漢汉濟济濫滥災灾熱热營营爭争狀状獎奖獨独環环異异療疗監监盤盘礎础稱称穩稳積积節节簡简簽签籌筹納纳細细終终給给統统綜综綱纲線线練练績绩繼继義义習习聯联職职聽听臨临興兴舊旧衛卫見见視视覽览觀观訂订訓训評评試试詳详誤误論论識识變变負负財财責责貫贯質质輸输輿舆農农連连運运達达適适選选釋释銀银錄录長长門门陽阳隊队階阶隨随險险隱隐雙双離离難难響响順顺須须預预領领風风'
const simplified = new Map(pairsOf(TRADITIONAL))
const BEYOND_SIMPLIFIED = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** Traditional characters of official words as simplified ones; for comparing only. */
export function simplify(text: string): string {
  return text.replace(BEYOND_SIMPLIFIED, (character) => simplified.get(character) ?? character)
}

function pairsOf(text: string): [string, string][] {
  const characters = [...text]
  return characters.flatMap((character, index): [string, string][] => (index % 2 === 0
    ? [[character, characters[index + 1] ?? character]] : []))
}
