/**
 * A reader's code, fetched when it is first needed and kept; a failed fetch is tried again the next
 * time.
 */
export function loadOnce<Module>(load: () => Promise<Module>): () => Promise<Module> {
  let loaded: Promise<Module> | undefined
  return () => (loaded ??= load().catch((problem: unknown) => {
    loaded = undefined
    throw problem
  }))
}
