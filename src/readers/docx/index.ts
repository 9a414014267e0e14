export { readDocx } from './readDocx'
