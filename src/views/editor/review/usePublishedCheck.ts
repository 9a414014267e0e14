import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Report } from '../../../model/report'
import { sameValue } from '../../../model/sameValue'
import type { PublishedComparison } from '../../../publish'
import { bytesOf } from '../../../store/files/pickedFile'
import { useReportStore } from '../../../store/report/report'
import type { ReportSource } from '../../../store/workers/readSource'
import { startReading } from '../../../store/workers/startReading'
import { loadAgain } from '../../../ui/loadAgain'

export interface PublishedCheck {
  /** Null until a page was compared, and again after the report changed. */
  compared: ComputedRef<PublishedComparison | null>
  isBusy: ShallowRef<boolean>
  /** What to tell the clerk. */
  message: ComputedRef<string>
  checkFile: (file: File) => Promise<void>
  checkPasted: (html: string, text: string) => Promise<void>
}

interface Compared { of: Report; result: PublishedComparison }

/** 审签 and the mark of a corrected version are printed nowhere in the report. */
function printed({ signOff: _, updatedAt: _time, ...content }: Report): Omit<Report, 'updatedAt'> {
  return content
}

/** Reads what was published and compares it with the open report; nothing is stored. */
export function usePublishedCheck(): PublishedCheck {
  const report = useReportStore()
  const isBusy = shallowRef(false)
  const last = shallowRef<Compared | null>(null)
  const outcome = shallowRef('')
  const compared = computed(() => {
    const { of: before, result } = last.value ?? {}
    return before && result && report.current
      && sameValue(printed(before), printed(report.current)) ? result : null
  })
  const message = computed(() => (last.value && !compared.value
    ? '年报改动过，请重新核对网页。' : outcome.value))

  async function check(source: ReportSource): Promise<void> {
    const current = report.current
    if (!current || isBusy.value) return
    isBusy.value = true
    try {
      const { value, messages } = await startReading(source).done
      if (value) {
        const { comparePublished } = await loadAgain(() => import('../../../publish'))
        const result = comparePublished(current, value)
        last.value = { of: current, result }
        outcome.value = sumUp(result)
      } else {
        last.value = null
        outcome.value = `没有读出年报：${messages[0]?.text ?? ''}。`
      }
    } catch (error) {
      last.value = null
      outcome.value =
        `没有核对成：${error instanceof Error ? error.message : String(error)}。请重试。`
    }
    isBusy.value = false
  }

  async function checkFile(file: File): Promise<void> {
    const { value: bytes, messages } = await bytesOf(file)
    if (bytes) await check({ kind: 'file', name: file.name, bytes })
    else outcome.value = `${messages[0]?.text ?? ''}。`
  }

  return {
    compared, isBusy, message, checkFile,
    checkPasted: (html, text) => check({ kind: 'pasted', html, text }),
  }
}

function sumUp({ cells, paragraphs, differences }: PublishedComparison): string {
  const all = `表格 ${cells} 格、文字 ${paragraphs} 段`
  return differences.length === 0
    ? `${all}，网页与年报全部一致。`
    : `比对了${all}，有 ${differences.length} 处不一样。网页放错的请改正网页；`
      + '如果是网页读不全，请核对这几处。'
}
