/** What probably went wrong where equations fail, and the repairs findings offer from it. */
export { adviseFindings } from './advise'
export { diagnose } from './diagnose'
