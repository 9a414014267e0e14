export { readMht } from './readMht'
