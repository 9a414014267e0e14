/** What the browser's storage, or code fetched on demand, failed with, in plain words. */
const CAUSES: Record<string, string> = {
  QuotaExceededError: '浏览器的存储空间已满',
  InvalidStateError: '浏览器的存储已经关闭，请先留一份数据文件再刷新本页',
  VersionError: '这台电脑上更新版本的程序（可能是另一个网址或另一份年报.html）已经接着用这些年报，'
    + '这里的程序读不了，也不会改动',
  SecurityError: '浏览器不允许这个页面存东西',
  NotFoundError: '浏览器的存储缺了一部分，可能刚被清理过',
}
const NOT_LOADED = '程序没有载入完整，可能是网络断了，或者程序刚刚更新过'

/** Why reading or writing failed, in plain words. */
export function explainFailure(error: unknown): string {
  const name = errorName(error)
  if (isNotLoaded(error)) return NOT_LOADED
  return CAUSES[name] ?? `浏览器的存储出了错${name && `（${name}）`}`
}

/** True where code that is fetched on demand did not come. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && /dynamically imported module|preload CSS/.test(error.message)
}

/** The name of a thrown value, `QuotaExceededError`; '' where it has none. */
export function errorName(error: unknown): string {
  return typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : ''
}
