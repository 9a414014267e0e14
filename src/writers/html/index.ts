/** The document as HTML, for preview, print and the website. */
export { writeHtml } from './writeHtml'
export { writeWebPage } from './writeWebPage'
