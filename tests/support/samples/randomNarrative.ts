/**
 * Text parts by chance, with everything a clerk can put there; the same seed gives the same text.
 */
import type { Narrative, NarrativeBlock, NarrativeCell } from '../../../src/model/narrative'
import { RED_IMAGE, textCell } from '../documents'
import type { Random } from '../random'

const SENTENCES = [
  '全年主动公开政府信息1286条，其中门户网站973条，政务新媒体313条。',
  '一是健全公开审查制度，做到先审查、后公开。',
  '二是用好“互联网+政务服务”平台，办件平均用时由3.5天减到2天。',
  '2025年3月召开专题会议2次，研究解决公开工作中的具体困难。',
  '信访、咨询类来信按期答复率达99.6%（上年为98.1%）。',
  '公开专栏的网址为https://www.qinghe.example.cn/zwgk/index.html?year=2025，欢迎查阅。',
  '对涉及群众切身利益的事项，公开前听取意见；公开后跟踪反馈。',
  '因机构改革，划转事项15项，涉及规范性文件《青禾县供水管理办法》。',
  '各乡镇、街道共设公开查阅点12处，配备专（兼）职人员26名。',
  '第三季度通报栏目更新不及时问题4个，均已改正。',
]
const HEADINGS = [
  '主动公开情况', '依申请公开情况', '政府信息管理', '公开平台建设', '监督保障', '重点领域公开',
  '政策解读', '回应关切', '机制建设',
]
const CAPTIONS = ['图1 各渠道公开数量', '', '政务公开日现场']
const CELLS = [
  '渠道', '数量（条）', '门户网站', '政务新媒体', '510', '1,286', '', '同比增长3.2%', '公开查阅点',
]

/** Name of the image every picture block shows; it must be among the images of the report. */
const IMAGE_NAME = 'red'
export const IMAGES = { [IMAGE_NAME]: RED_IMAGE }

/** One to eight blocks; at least one paragraph, so that nothing counts as untouched. */
export function buildNarrative(random: Random): Narrative {
  let level = 0
  const blocks = Array.from({ length: random.upTo(7) }, (): NarrativeBlock => {
    const block = chooseBlock(random, level)
    level = block.type === 'heading' ? block.level : level
    return block
  })
  return [...blocks, paragraph(random)]
}

function chooseBlock(random: Random, level: number): NarrativeBlock {
  switch (random.upTo(9)) {
    case 0: return { type: 'image', image: IMAGE_NAME, caption: random.pick(CAPTIONS) }
    case 1: return { type: 'table', rows: buildTable(random) }
    case 2:
    case 3:
    case 4: return {
      type: 'heading', level: Math.min(3, 1 + random.upTo(level)) as 1 | 2 | 3,
      text: random.pick(HEADINGS),
    }
    default: return paragraph(random)
  }
}

function paragraph(random: Random): NarrativeBlock {
  const text = Array.from({ length: 1 + random.upTo(3) }, () => random.pick(SENTENCES)).join('')
  return { type: 'paragraph', text }
}

/**
 * A head row, then two to four rows of two or three columns; sometimes a first cell over two rows.
 */
function buildTable(random: Random): NarrativeCell[][] {
  const columns = 2 + random.upTo(1)
  const filled = (): string => random.pick(CELLS.filter((text) => text !== ''))
  const head = Array.from({ length: columns }, () => textCell(filled(), { head: true }))
  const rows = Array.from({ length: 2 + random.upTo(2) }, () => [
    textCell(filled()), ...Array.from({ length: columns - 1 }, () => textCell(random.pick(CELLS))),
  ])
  const isTall = random.upTo(2) === 0
  const [first, second, ...rest] = rows
  if (!isTall || !first || !second) return [head, ...rows]
  return [
    head, [textCell(first[0]?.text ?? '', { rowSpan: 2 }), ...first.slice(1)], second.slice(1),
    ...rest,
  ]
}
