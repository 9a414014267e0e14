import type { Finding } from '../../model/finding'

/** A finding without what its rule already says. */
export type CustomFinding = Omit<Finding, 'id' | 'code' | 'level' | 'basis'> & { place?: string }
