/**
 * For a test that is about an error nobody waits for: what was heard so far, which then fails it no
 * more.
 */
export function takeNoise(): string[] {
  return (globalThis as { testNoise?: string[] }).testNoise?.splice(0) ?? []
}
