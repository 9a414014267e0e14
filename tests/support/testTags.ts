/**
 * What a test may be marked with: `test('…', { tags: 'long' }, …)`, or `@module-tag long` at the head
 * of a file. `npm test` leaves the long ones out, `npm run test:long` runs them alone, `.ci/run` both.
 */
export const TEST_TAGS = [{ name: 'long', description: 'Proves more than what is run each time.' }]
