export { writeDocx } from './writeDocx'
