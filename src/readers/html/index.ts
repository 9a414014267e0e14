export { decodeHtmlBytes } from './decodeHtmlBytes'
export { readHtml, type EmbeddedImage, type HtmlOptions } from './readHtml'
