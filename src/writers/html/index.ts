/** The document as HTML, for preview, print and the website. */
export { writeHtml } from './writeHtml'
export { writeFragment, writeWebPage } from './writeWebPage'
