export { decodeHtmlBytes } from './decodeHtmlBytes'
export {
  readFragment, readHtml, readHtmlTables, type EmbeddedImage, type HtmlOptions,
} from './readHtml'
