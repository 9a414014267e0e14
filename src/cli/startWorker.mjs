/** Teaches a worker thread to read TypeScript, which it does not inherit from the main thread, then starts it. */
import { register } from 'tsx/esm/api'

register()
await import('./checkWorker.ts')
