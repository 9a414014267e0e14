export { readXlsx } from './readXlsx'
