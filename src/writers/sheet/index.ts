export { writePlans, writeSheet } from './writeSheet'
