export { writeText } from './writeText'
