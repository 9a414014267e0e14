/** How the saved web page looks; a string, so that it also exists outside the browser. */
export const webPageStyle = `
body { margin: 0; background: #f4f4f2; color: #222; font: 18px/1.9 "FangSong_GB2312", "FangSong", "STFangsong", "Noto Serif CJK SC", "Noto Serif SC", "SimSun", serif; }
article { max-width: 860px; margin: 0 auto; padding: 40px 32px; background: #fff; overflow-wrap: anywhere; }
h1 { margin: 8px 0 32px; text-align: center; font: normal 28px/1.5 "FZXiaoBiaoSong-B05S", "STZhongsong", "SimSun", "Noto Serif CJK SC", "Noto Serif SC", serif; }
h1 > span { display: inline-block; }
h2, h3, h4, h5 { margin: 0; text-indent: 2em; font-size: inherit; font-weight: normal; }
h2 { margin-top: 24px; font-family: "SimHei", "STHeiti", "Noto Sans CJK SC", "Noto Sans SC", sans-serif; }
h3 { font-family: "KaiTi_GB2312", "KaiTi", "STKaiti", "Noto Serif CJK SC", "Noto Serif SC", serif; }
p { margin: 0; }
.paragraph { text-indent: 2em; text-align: justify; white-space: pre-wrap; }
.signature { padding-right: calc(var(--inset) * 1em); text-align: right; }
:not(.signature) + .signature { margin-top: 2em; }
.draft-notice { margin-bottom: 16px; padding: 4px 16px; border: 1px solid #b3261e; color: #b3261e; text-align: center; }
table { max-width: 100%; margin: 12px auto; border-collapse: collapse; table-layout: fixed; font: 15px/1.5 "SimSun", "STSong", "Noto Serif CJK SC", "Noto Serif SC", serif; }
table.in-text { width: 100%; }
th, td { padding: 4px; border: 1px solid #444; font-weight: normal; white-space: pre-wrap; overflow-wrap: anywhere; }
th, td { text-align: center; }
.rowHead, .note, .long { text-align: left; }
.short { white-space: nowrap; }
figure { margin: 16px 0; text-align: center; }
img { max-width: 100%; height: auto !important; }
figcaption { font-size: 16px; }
.page-break { height: 0; }
@media (max-width: 640px) { article { padding: 24px 16px; } table { font-size: 12px !important; } }
`.trim()
