/**
 * How the saved web page looks; a string, so that it also exists outside the browser. What a page without
 * styles needs stands in the elements.
 */
export const webPageStyle = `
body { margin: 0; background: #f4f4f2; color: #222; font: 18px/1.9 "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif; }
article { max-width: 860px; margin: 0 auto; padding: 40px 32px; background: #fff; overflow-wrap: anywhere; }
h1 {
  margin: 8px 0 32px; text-wrap: balance;
  font: normal 28px/1.5 "FZXiaoBiaoSong-B05S", "STZhongsong", "SimSun", "Noto Serif CJK SC",
    "Noto Serif SC", serif;
}
h1 > span { display: block; }
h2, h3, h4, h5 { margin: 0; text-indent: 2em; font-size: inherit; font-weight: normal; }
h2 { margin-top: 24px; font-family: "SimHei", "STHeiti", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h3, .run-in { font-family: "KaiTi_GB2312", "KaiTi", "STKaiti", "Noto Serif CJK SC", "Noto Serif SC", serif; }
p { margin: 0; }
.paragraph { text-align: justify; white-space: pre-wrap; }
.long-word { word-break: break-all; }
.whole { white-space: nowrap; }
.draft-notice { margin-bottom: 16px; padding: 4px 16px; border: 1px solid #b3261e; color: #b3261e; }
.table:focus-visible { outline: 2px solid #1d4f91; outline-offset: 2px; }
table { font: 15px/1.5 "SimSun", "STSong", "Noto Serif CJK SC", "Noto Serif SC", serif; }
th, td { white-space: pre-wrap; overflow-wrap: break-word; }
caption.seen { padding: 4px; font-size: 16px; }
.short { white-space: nowrap; }
figcaption { font-size: 16px; }
@media (max-width: 640px) {
  article { padding: 24px 16px; }
  h1 { font-size: 22px; }
  h1 > span { display: inline; }
  .paragraph { text-align: left; }
  table { font-size: 14px; }
}
@media print {
  body, article { padding: 0; background: none; }
  article { max-width: none; }
  h2, h3, h4, h5, caption { break-after: avoid; }
  tr, figure { break-inside: avoid; }
  .table { overflow: visible !important; }
  table { min-width: 0 !important; }
}
`.trim()
