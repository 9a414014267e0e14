/** The command line without a process: arguments in, texts and an exit code out. */
import { checkReports } from './checkReports'
import { compareFiles } from './compareFiles'
import { convertReport } from './convertReport'
import { countLedgerFiles } from './countLedgerFiles'
import { printFigures } from './figuresJson'
import { exitCodeOfUnread } from './fileTrouble'
import { figuresOf, openReport } from './openReport'
import { parseCommand } from './parseCommand'
import type { Streams } from './progressBar'
import { USAGE } from './usage'

/** Does what the arguments say; wrong ones give the usage and 2. */
export async function runCommand(argv: string[], streams: Streams): Promise<number> {
  const command = parseCommand(argv)
  if (typeof command === 'string') {
    streams.error.write(`${command}\n\n${USAGE}`)
    return 2
  }
  switch (command.name) {
    case 'check': return checkReports(command, streams)
    case 'convert': return convertReport(command, streams)
    case 'compare': return compareFiles(command, streams)
    case 'ledger': return countLedgerFiles(command, streams)
    case 'figures': {
      const file = command.file
      const { output, error } = streams
      const { value: opened, messages } = await openReport(file)
      for (const { text } of messages) error.write(`${text}\n`)
      if (!opened) return exitCodeOfUnread(messages)
      output.write(printFigures(figuresOf(opened)))
      return 0
    }
    case 'help': {
      streams.output.write(USAGE)
      return 0
    }
  }
}
