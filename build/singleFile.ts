/** 年报.html: the whole application in one page that works from a folder, by a double click. */
import type { Plugin } from 'vite'

export const SINGLE_FILE = '年报.html'

/**
 * A page from a folder cannot start a worker by its address: the worker's code comes inside the
 * page.
 */
export function inlineWorker(): Plugin {
  return {
    name: 'inline-worker',
    enforce: 'pre',
    resolveId(source, importer) {
      const inline = source.replace(/\/createWorker$/, '/createInlineWorker')
      return inline !== source && importer ? this.resolve(inline, importer) : null
    },
  }
}

/** Gives the page its name; it stands beside the site's own `index.html`. */
export function nameSingleFile(): Plugin {
  return {
    name: 'name-single-file',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const page = bundle['index.html']
      if (page) page.fileName = SINGLE_FILE
    },
  }
}
