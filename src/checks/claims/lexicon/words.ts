/** Classes of words that phrases name: {NEXT_YEAR} stands for any of them. */

export const CLASSES: Record<string, string | readonly string[] | undefined> = {
  /** Work on an application that is over. */
  DONE: '办结 办毕 答复 办复 回复 (办理|处理)(完毕|完成|完结|终结)',
  NOT_PROCESSED: '不予处理 [不未][作做]处理 不再处理 未予处理 不处理',
  GRANT: '予以 准予 给予 同意 准许 决定 可以',
  NEXT_YEAR: '下一?年 次年 翌年 明年',
  PAST_YEAR: '去年 上年 上一年 前年 往年',
  OTHER: '其他 其它',
  /** What stands between two of a list. */
  AND: '、 和 或者? 以?及 与',
  /** What 我 and 本 stand before. */
  OFFICE: '局 委 厅 办 院 校 镇 乡 街道 县 市 区 机关 单位 部门',
  /** What may stand between 结转 and its number. */
  CARRIED_THING: [
    '政府 信息 公开 依申请 申请 办理 事项 办件 件 数量? 总数 为 有 共 的 “ ”',
  ],
  /** What it is named: 依申请公开23件. */
  DISCLOSURE: '政府信息公开 信息公开 依申请公开',
  /** What numbers count in. */
  UNIT: '件次 人次 万元 亿元 件 条 起 宗 例 份 项 个 次 篇 部(?!分|门) 家 人 名 场 期 元 户 类 处 册 批 封 %',
  /** 政府信息公开申请 and what is no application for information. */
  ON_REQUEST: [
    '依申请(?!裁决|确权|调处|认定|作出|[办审][^，；#]{0,20}(许可|登记|审批|备案|换证))',
  ],
  RULES: '规章(?!制度)',
  /** 行政许可, 行政处罚 and 行政强制. */
  DECISION: '许可 处罚 强制',
  ISSUED: '制发 制定 出台 印发',
  /** What a sentence on this year's work goes on with behind the year. */
  WORKER: '[我本全共县市区镇乡局街开主累通新未没收受办制公一政现各学医管深严认]',
  /** The last day of a year, or all of it. */
  YEAR_END: '12月31日 12月底 底 末',
}

/** Signs, as they stand in a pattern. */
export const SIGNS: Record<string, string | undefined> = {
  /** One digit, and digits of both kinds within brackets: [{DIGITS}]. */
  D: '\\d',
  DIGITS: '\\d一二两三四五六七八九十',
  ONES: '一二两三四五六七八九十',
  TENS: '一二三四五六七八九十',
  /** Numerals in words. */
  CHINESE: '零〇一二两三四五六七八九十百千',
  /** 第二十三条. */
  ORDINAL: '\\d零〇一二三四五六七八九十百',
  /** Any Chinese character, within brackets. */
  HAN: '\u4e00-\u9fff',
  YEAR: '(?:[12]\\d{3})',
}
