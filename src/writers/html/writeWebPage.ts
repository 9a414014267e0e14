import type { DocumentTree } from '../../model/document'
import { escapeHtml } from './escapeHtml'
import { webPageStyle } from './webPageStyle'
import { writeHtml } from './writeHtml'

/** The report as one page for the agency's website: nothing outside the file, readable on a phone. */
export function writeWebPage(tree: DocumentTree): string {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(tree.title)}</title>
<style>${webPageStyle}</style>
</head>
<body>
<article>
${writeHtml(tree)}
</article>
</body>
</html>
`
}
