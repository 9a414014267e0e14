export { writeSheet } from './writeSheet'
