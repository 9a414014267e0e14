import { KNOWN_ENDINGS, READABLE_ENDINGS } from '../readers/endings'

/**
 * What a file chooser for reports offers; kinds that cannot be read too, since the sentence on them
 * says what to do.
 */
export const ACCEPTED = [...READABLE_ENDINGS, ...KNOWN_ENDINGS].join(',')
