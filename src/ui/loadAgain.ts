/**
 * Code that is loaded when it is first needed may fail to come: the network
 * was gone for a moment. Browsers remember a failed address as long as the
 * page lives, so the second and third try ask for the same file by another.
 */

const TRIES = 2
const PAUSE_MS = 400

/** What was asked for and did not come, even when asked again. */
export class LoadError extends Error {
  override name = 'LoadError'
}

/** Loads; a file that did not come is asked for twice more. Rejects with a `LoadError`. */
export async function loadAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load()
  } catch (problem) {
    // The address the browser names in its own words; undefined where it names none.
    const [address] = /https?:\/\/\S+?\.js\b/.exec(problem instanceof Error ? problem.message : '')
      ?? []
    if (!address) throw new LoadError(String(problem))
    return tryAddress<Module>(address, 1)
  }
}

async function tryAddress<Module>(address: string, attempt: number): Promise<Module> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * attempt))
  try {
    return await import(/* @vite-ignore */ `${address}?again=${attempt}`) as Module
  } catch (problem) {
    if (attempt < TRIES) return tryAddress(address, attempt + 1)
    throw new LoadError(String(problem))
  }
}
