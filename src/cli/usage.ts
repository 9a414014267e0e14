/** How the command line is used, as told on wrong arguments. */
export const USAGE = `用法：
  npm run -s report -- check 文件... [--last 上年文件] [--json]
      检查一个或多个年报，列出每个文件的问题；写文件夹就检查其中的年报。
      --last   上年的年报，用来核对上年结转等跨年数据
      --json   结果输出为 JSON
      退出码：0 没有强制问题，1 有强制问题，2 有文件读不了

  npm run -s report -- check 汇总年报 --parts 文件... [--last 上年文件] [--json]
      检查汇总年报，并把每一格与各单位年报的合计核对；--parts 后面写各单位的年报（含本级），或者放着它们的文件夹
      对不上的格列为“核实”，代码 AGG；年度或格式不同的不计入，会说明

  npm run -s report -- convert 文件 输出文件 [--edition 2021]
      转换格式，按输出文件的扩展名：.docx .html .json .xlsx .txt
      --edition   改用 2019 年或 2021 年格式的表，不能带入的数字会列出

  npm run -s report -- figures 文件
      把三张表的数字输出为 JSON

可以读入：.docx .html .htm .mht .txt .md .pdf（有文字层）.xlsx .csv 和本程序的数据文件 .json
`
