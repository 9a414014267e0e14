export { LARGEST_TEXT, readText, TEXT_TOO_LARGE } from './readText'
