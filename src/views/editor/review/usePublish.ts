/**
 * The publication package of the open report: made when asked for, gone as soon as the
 * report changes.
 */
import { computed, shallowRef, type ComputedRef, type ShallowRef } from 'vue'
import type { Report } from '../../../model/report'
import type { PackageFile, PublicationPackage } from '../../../publish'
import { useReportStore } from '../../../store/report/report'
import { loadAgain } from '../../../ui/loadAgain'
import { putOnClipboard } from '../../../ui/putOnClipboard'
import { saveFile } from '../../../ui/saveFile'

interface Made {
  of: Report
  files: PublicationPackage
}

export interface Publishing {
  /** Null until it is made, and again after a change. */
  made: ComputedRef<PublicationPackage | null>
  isBusy: ShallowRef<boolean>
  /** What to tell the clerk. */
  message: ComputedRef<string>
  make: () => Promise<void>
  saveAll: () => Promise<void>
  saveOne: (file: PackageFile) => void
  /** The fragment as it is shown, or its source. */
  copy: (file: PackageFile, as: 'look' | 'source') => void
}

const KEPT = '填写的内容都在，请重试'
const CHANGED = '年报改动过，请重新生成发布文件。'
const load = () => loadAgain(() => import('../../../publish'))

/** The package of the open report, what to tell of it, and the ways out. */
export function usePublish(): Publishing {
  const report = useReportStore()
  const isBusy = shallowRef(false)
  const last = shallowRef<Made | null>(null)
  const outcome = shallowRef('')
  const made =
    computed(() => (last.value && last.value.of === report.current ? last.value.files : null))
  const message = computed(() => (last.value && !made.value ? CHANGED : outcome.value))

  async function make(): Promise<void> {
    const current = report.current
    if (!current || isBusy.value) return
    isBusy.value = true
    try {
      const { value, messages } = await (await load()).makePackage(current)
      last.value = value && { of: current, files: value }
      outcome.value = value
        ? sumUp(value) : `没有生成发布文件：${messages[0]?.text ?? ''}。填写的内容都在。`
    } catch (error) {
      last.value = null
      outcome.value = `没有生成发布文件：${error instanceof Error
        ? error.message : String(error)}。${KEPT}。`
    }
    isBusy.value = false
  }

  async function saveAll(): Promise<void> {
    if (!made.value) return
    const { zipPackage } = await load()
    saveFile(made.value.name, zipPackage(made.value), 'application/zip')
    outcome.value = `已下载《${made.value.name}》，里面有 ${made.value.files.length} 个文件，`
      + '请在浏览器的下载位置查看。'
  }

  function saveOne({ name, bytes, type }: PackageFile): void {
    saveFile(name, bytes, type)
    outcome.value = `已下载《${name}》，请在浏览器的下载位置查看。`
  }

  function copy({ bytes }: PackageFile, as: 'look' | 'source'): void {
    const html = new TextDecoder().decode(bytes)
    const isCopied = putOnClipboard(as === 'look' ? { html, text: html } : { text: html })
    const how = as === 'look'
      ? '已复制，请粘贴到网站后台的编辑框。' : '已复制代码，请粘贴到网站后台的“源代码”框。'
    outcome.value = isCopied ? how : '浏览器没有允许复制，请下载“网页片段”，用记事本打开后复制。'
  }

  return { made, isBusy, message, make, saveAll, saveOne, copy }
}

/** Every file holds all cells; the pages hold the paragraphs besides. */
function sumUp({ files }: PublicationPackage): string {
  const compared = files.filter(({ proof }) => proof !== null)
  const word = files.find(({ id }) => id === 'word')?.proof
  return (
    `${compared.length} 个文件都读回来与年报逐格逐段比对过（${word?.cells ?? 0} 格、`
      + `${word?.paragraphs ?? 0} 段），` +
    '全部一致。'
  )
}
