export { readPdf } from './readPdf'
