/**
 * ST-SAME: parts and long paragraphs taken over from last year's report or from another one;
 * figures and years do not count.
 */
import type { CustomFinding } from '../../base/customFinding'
import type { Facts } from '../../base/facts'
import type { NarrativePart, Narratives } from '../../../model/report'
import { textFinding, type Hit } from '../../texts/hits'
import { listTexts, NARRATIVE_PARTS, placeOfText, type Text } from '../../texts/texts'
import { nearestTo } from './nearest'
import { prepareParagraphs, shingleSet, type Prepared } from './prepared'
import { countShared } from './shingles'

/** Share of a part, and of a paragraph, from which it is the same. */
const SAME_PART = 0.6
const SAME_PARAGRAPH = 0.85
/**
 * Characters that count, below which nothing is said; problems and measures are to be new every
 * year.
 */
const SHORTEST_PART = 150
const SHORTEST_PARAGRAPH: Record<NarrativePart, number> = { 1: 60, 5: 30, 6: 45 }
/** Paragraphs shown of one part. */
const MOST_SHOWN = 5

interface Source { key: string; label: string; narratives: Narratives }

/** One finding for each part that is the same, else one for each long paragraph. */
export function checkSameText({ report, lastYear, context }: Facts): CustomFinding[] {
  const { narratives } = report
  const last: Source[] = lastYear
    ? [{ key: '上年', label: `上年（${lastYear.year}年度）年报`, narratives: lastYear.narratives }]
    : []
  return NARRATIVE_PARTS.flatMap((part) => {
    const paragraphs = prepareParagraphs(narratives[part])
    if (paragraphs.length === 0) return []
    const texts = listTexts(report).filter(({ field }) => field === `narrative.${part}`)
    const others = context.others?.length ? nearestTo(paragraphs, context.others)
      .map(({ label, narratives: own }): Source => ({ key: label, label, narratives: own })) : []
    return [
      ...compare({ part, paragraphs, texts }, last),
      ...compare({ part, paragraphs, texts }, others),
    ]
  })
}

interface PartTexts { part: NarrativePart; paragraphs: Prepared[]; texts: Text[] }
interface Likeness {
  source: Source
  share: number
  length: number
  same: { paragraph: Prepared; share: number }[]
}

/** Against the source that has most of it. */
function compare(own: PartTexts, sources: Source[]): CustomFinding[] {
  const likenesses = sources.map((source) => measure(own, source)).sort((a, b) => b.share - a.share)
  const [nearest] = likenesses
  if (!nearest) return []
  if (nearest.share >= SAME_PART && nearest.length >= SHORTEST_PART) {
    const longest = [...nearest.same].sort((a, b) => b.paragraph.length - a.paragraph.length)
      .slice(0, MOST_SHOWN)
    const shown = longest.length > 0
      ? longest.flatMap(({ paragraph }) => hitOf(own.texts, paragraph))
      : own.texts.filter(({ kind }) => kind === 'paragraph').slice(0, 1).map(whole)
    const [first] = shown
    if (!first) return []
    const tenths = Math.floor(nearest.share * 10)
    return textFinding({
      hits: shown.sort((a, b) => a.text.block - b.text.block), key: nearest.source.key,
      fact: `${placeOfText(first.text)}与${nearest.source.label}相同${tenths}成`,
      message: `${placeOfText(first.text)}约有${Math.round(
        nearest.share * 100,
      )}%的文字与${nearest.source.label}相同或基本相同（数字、年份不计），请按本年实际情况改写`,
    })
  }
  const told = new Set<number>()
  return likenesses.flatMap(({ source, same }) => same
    .filter(({ paragraph }) => paragraph.length >= SHORTEST_PARAGRAPH[own.part]
      && !told.has(paragraph.block) && told.add(paragraph.block))
    .slice(0, MOST_SHOWN)
    .flatMap(({ paragraph }) =>
      hitOf(own.texts, paragraph).flatMap((hit) => {
        const opening = hit.text.text.trim().slice(0, 12)
        return textFinding({
          hits: [hit], key: `${source.key}:${opening}`, level: '提示',
          message: `${placeOfText(hit.text)}“${opening}……”`
            + `这一段与${source.label}相同或基本相同（数字、`
            + `年份不计），请核对是否符合本年实际`,
        })
      })))
}

function measure({ paragraphs }: PartTexts, source: Source): Likeness {
  const set = shingleSet(source.narratives)
  const shared = paragraphs.map((paragraph) => ({
    paragraph, count: countShared(paragraph.hashes, (hash) => set.has(hash)),
  }))
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  const same = shared.map(({ paragraph, count }) => ({
    paragraph, share: count / paragraph.length,
  })).filter(({ share }) => share >= SAME_PARAGRAPH)
  return { source, length, share: shared.reduce((sum, { count }) => sum + count, 0) / length, same }
}

function hitOf(texts: Text[], { block }: Prepared): Hit[] {
  return texts.filter((text) => text.block === block).map(whole)
}

function whole(text: Text): Hit {
  return { text, from: 0, to: text.text.length }
}
