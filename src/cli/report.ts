/** `npm run -s report`: the composition root of the command line. */
import { runCommand } from './runCommand'

// A reader that stops early, such as `head`, is no fault.
process.stdout.on('error', () => process.exit(0))
// What is to be written is written all the same.
process.stderr.on('error', () => undefined)

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    output: process.stdout, error: process.stderr,
  })
} catch (error) {
  // Not 1, which says that a report is at fault.
  process.exitCode = 3
  process.stderr.write(`程序自身出错，没有做完：`
    + `${error instanceof Error ? error.stack ?? error.message : String(error)}\n`)
}
