/**
 * `npm run -s report`: the command line. Its three hundred modules are bundled
 * first, which takes less time than to load them one by one, and in each
 * worker thread again. Run with `--single-threaded-gc`: the workers have every
 * processor, helpers of the collector would only wait for one.
 */
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const folder = await bundle({ report: 'src/cli/report.ts', checkWorker: 'src/cli/checkWorker.ts' })
await import(pathToFileURL(join(folder, 'report.mjs')).href)
