/**
 * Characters PDF text and some fonts put in place of ordinary ones: Kangxi
 * radicals (U+2F00–2FD5), the radicals supplement (U+2E80–2EF3) and
 * compatibility ideographs. They look the same and compare different.
 */

/** Supplement radicals have no normal form in Unicode; each with the character it stands for. */
const SUPPLEMENT = `
  ⺁厂 ⺄乙 ⺅亻 ⺆冂 ⺇几 ⺈刀 ⺉刂 ⺊卜 ⺋卩 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺑尢 ⺒巳 ⺓幺 ⺔彑
  ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ⺧牛
  ⺨犭 ⺩王 ⺪疋 ⺫目 ⺬示 ⺭礻 ⺮竹 ⺯糸 ⺰纟 ⺱罓 ⺲罒 ⺳网 ⺴罒 ⺵网 ⺶羊 ⺷羊 ⺸羊 ⺹耂
  ⺺聿 ⺻聿 ⺼月 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻇角 ⻈讠 ⻉贝 ⻊足 ⻋车
  ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食
  ⻟饣 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜
  ⻲亀 ⻳龟
`
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
const TRADITIONAL = `
  開开 規规 範范 數数 條条 項项 許许 處处 罰罚 強强 製制 廢废 現现 發发 對对 總总 請请 結结
  轉转 續续 辦办 關关 係系 據据 為为 與与 業业 機机 構构 會会 組组 織织 務务 個个 類类 屬属
  於于 國国 祕秘 護护 權权 內内 過过 執执 檔档 詢询 無无 沒没 補补 後后 確确 認认 訴诉 複复
  復复 覆复 議议 訟讼 經经 維维 糾纠 審审 費费 額额 萬万 單单 採采 購购 際际 導导 體体 況况
  問问 題题 進进 報报 區区 縣县 鄉乡 鎮镇 動动 應应 獲获 獻献 證证 專专 當当 級级 資资 產产
  實实 記记 載载 圖图 書书 舉举 訪访 來来 間间 這这 種种 網网 頁页 號号 電电 話话 傳传 郵邮
  編编 碼码 準准 標标 點点 協协 調调 決决 減减 歸归 檢检 徵征 讀读 違违 計计 設设 說说 顯显
  醫医 館馆 餘余 驗验 黨党 劃划 創创 勞劳 勢势 勵励 啟启 團团 園园 圍围 場场 塊块 壓压 夠够
  嚴严 寧宁 寬宽 將将 層层 屆届 師师 帶带 幣币 幫帮 廳厅 廣广 張张 徹彻 態态 憲宪 戰战 掃扫
  擁拥 擇择 擔担 擴扩 斷断 暢畅 東东 樓楼 樣样 歷历 氣气 測测 漢汉 濟济 濫滥 災灾 熱热 營营
  爭争 狀状 獎奖 獨独 環环 異异 療疗 監监 盤盘 礎础 稱称 穩稳 積积 節节 簡简 簽签 籌筹 納纳
  細细 終终 給给 統统 綜综 綱纲 線线 練练 績绩 繼继 義义 習习 聯联 職职 聽听 臨临 興兴 舊旧
  衛卫 見见 視视 覽览 觀观 訂订 訓训 評评 試试 詳详 誤误 論论 識识 變变 負负 財财 責责 貫贯
  質质 輸输 輿舆 農农 連连 運运 達达 適适 選选 釋释 銀银 錄录 長长 門门 陽阳 隊队 階阶 隨随
  險险 隱隐 雙双 離离 難难 響响 順顺 須须 預预 領领 風风
`
const simplified = new Map(pairsOf(TRADITIONAL))
const BEYOND_SIMPLIFIED = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')

/** Traditional characters of official words as simplified ones; for comparing only. */
export function simplify(text: string): string {
  return text.replace(BEYOND_SIMPLIFIED, (character) => simplified.get(character) ?? character)
}

/** `开開 规規` as pairs of one and the other. */
function pairsOf(text: string): [string, string][] {
  return text.trim().split(/\s+/).map((pair) => {
    const [one = '', other = ''] = pair
    return [one, other]
  })
}
