/** How the command line is used, as told on wrong arguments. */
export const USAGE = `用法：
  npm run -s report -- check 文件... [--last 上年文件] [--json]
      检查一个或多个年报，列出每个文件的问题；写文件夹就检查直接放在其中的年报，
      里面没有读的文件和下级文件夹会列出来；下级文件夹请另外写上
      --last   上年的年报，用来核对上年结转等跨年数据
      --json   结果输出为 JSON
      还空着、要填完才能核对的列为“未完成”
      退出码：0 没有强制问题（只有“未完成”的也是 0），1 有强制问题，2 有文件读不了，或者文件夹里没有可读的年报

  npm run -s report -- check 汇总年报 --parts 文件... [--last 上年文件] [--json]
      检查汇总年报，并把每一格与各单位年报的合计核对；--parts 后面写各单位的年报（含本级），或者放着它们的文件夹
      对不上的格列为“核实”，代码 AGG；年度或格式不同的不计入，会说明
      退出码同上，有一份单位年报读不了也是 2

  npm run -s report -- convert 文件 输出文件 [--edition 2021] [--force] [--final] [--with-data]
      转换格式，按输出文件的扩展名：.docx .html .json .xlsx .txt；有强制问题的写成草稿，首页注明
      .zip 是发布包：Word、网页、网页片段、Excel 表格、JSON 和 CSV 数据、校验清单，都读回来比对过；只用定稿生成
      --edition   改用 2019 年或 2021 年格式的表，不能带入的数字会列出
      --force     输出文件已经有了也换掉；不写就不覆盖。读入的文件和链接从不覆盖
      --final     只要定稿：有强制问题就不写
      --with-data 输出的 .docx 附带整份年报的数据（说明、上年数据等），可以接着写，不要公布；不写就只有印出来的内容
      退出码：0 已写成，1 用了 --final 或要发布包而有强制问题，2 没有写成（原有的文件不变）

  npm run -s report -- figures 文件
      把三张表的数字输出为 JSON
      退出码：0 已输出，2 文件读不了

  npm run -s report -- help
      显示这段说明，退出码 0

命令写错时显示这段说明，退出码 2；程序自身出错时退出码 3

可以读入：.docx .html .htm .mht .mhtml .txt .md .pdf（有文字层）.xlsx .csv 和本程序的数据文件 .json；不从管道、设备读入
`
