/**
 * The copies of the program that share this browser's storage, as they are named to the clerk:
 * version and kind of address, never a path of the computer.
 */
import { defineStore } from 'pinia'
import { shallowRef } from 'vue'

export interface Copy {
  /** 0.1.0 */
  version: string
  /** 单个文件, or 网站 127.0.0.1:5173/nianbao. */
  place: string
}

/** What of a repository is needed to know which copies were here. */
interface Settings {
  readSetting: (name: string) => Promise<unknown>
  writeSetting: (name: string, value: unknown) => Promise<void>
}

/** Setting that names the newest copy that has opened the storage. */
const NEWEST = 'newestCopy'

/** The copy that runs in this window. */
export function thisCopy(): Copy {
  const { protocol, host, pathname } = location
  const folder = pathname.slice(0, Math.max(0, pathname.lastIndexOf('/')))
  return {
    version: __APP_VERSION__, place: protocol === 'file:' ? '单个文件' : `网站 ${host}${folder}`,
  }
}

/** 0.1.0 版（单个文件） */
export function nameCopy({ version, place }: Copy): string {
  return `${version} 版（${place}）`
}

/** What was stored as a copy; null for anything else. */
export function toCopy(stored: unknown): Copy | null {
  const { version, place } = (stored ?? {}) as Partial<Record<keyof Copy, unknown>>
  return typeof version === 'string' && typeof place === 'string' ? { version, place } : null
}

/** True where `a` is of a later version than `b`; what is no number counts as 0. */
export function isLater(a: string, b: string): boolean {
  const [left, right] = [a.split('.'), b.split('.')]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const [one, other] = [Number(left[at]) || 0, Number(right[at]) || 0]
    if (one !== other) return one > other
  }
  return false
}

export const useCopyStore = defineStore('copy', () => {
  /**
   * In words, that a newer copy has written here and what to do; '' while this one is the newest.
   */
  const warning = shallowRef('')

  return {
    warning,
    /** Looks which copy was the newest here, and writes this one down where it is. Never rejects. */
    async compareCopies(repository: Settings): Promise<void> {
      try {
        const [own, newest] = [thisCopy(), toCopy(await repository.readSetting(NEWEST))]
        if (newest && isLater(newest.version, own.version)) {
          const where = own.place === '单个文件'
            ? '请换成新的“年报.html”再写' : '请刷新本页；仍不行请信息人员更新网站上的程序'
          warning.value = `这个浏览器里的年报已用较新的 ${nameCopy(newest)}写过，`
            + `现在打开的是较旧的 `
            + `${nameCopy(own)}，新版写的内容可能显示不全。${where}`
        } else if (newest?.version !== own.version) await repository.writeSetting(NEWEST, own)
      } catch { /* `repositoryStore` says that the storage does not answer */ }
    },
  }
})
