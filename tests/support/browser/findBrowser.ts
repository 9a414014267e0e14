/** A Chrome, Edge or Chromium that is installed on this machine. */
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** What the search looks at; a machine in tests, the real one otherwise. */
export interface Machine {
  platform: NodeJS.Platform
  env: Record<string, string | undefined>
  isProgram: (path: string) => boolean
}

const thisMachine: Machine = { platform: process.platform, env: process.env, isProgram }

/**
 * The first browser found: `BROWSER_PATH`, then the usual folders, then `PATH`; undefined where
 * there is none.
 */
export function findInstalledBrowser(machine: Machine = thisMachine): string | undefined {
  const named = machine.env.BROWSER_PATH
  const candidates = [...(named ? [named] : []), ...usualPaths(machine), ...pathCandidates(machine)]
  return candidates.find(machine.isProgram)
}

/** What to say where no browser can be had. */
export function noBrowserMessage(machine: Machine = thisMachine): string {
  const searched = [...usualPaths(machine), 'PATH'].join(', ')
  return `No browser for the browser tests: install Google Chrome or Microsoft Edge, or set `
    + `BROWSER_PATH to one. Looked in ${searched}.`
}

function usualPaths({ platform, env }: Machine): string[] {
  if (platform === 'darwin') return macPaths(env.HOME ?? '')
  return platform === 'win32'
    ? windowsPaths(env)
    : ['/opt/google/chrome/chrome', '/opt/microsoft/msedge/msedge', '/snap/bin/chromium']
}

const MAC_BROWSERS = ['Google Chrome', 'Microsoft Edge', 'Chromium']

function macPaths(home: string): string[] {
  return ['/Applications', `${home}/Applications`]
    .flatMap((folder) => MAC_BROWSERS.map((name) => `${folder}/${name}.app/Contents/MacOS/${name}`))
}

function windowsPaths(env: Machine['env']): string[] {
  const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
    .filter((folder) => folder !== undefined)
  return ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    .flatMap((program) => folders.map((folder) => `${folder}\\${program}`))
}

const COMMANDS = [
  'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chromium', 'chromium-browser',
]

function pathCandidates({ platform, env }: Machine): string[] {
  const names = platform === 'win32' ? ['chrome.exe', 'msedge.exe'] : COMMANDS
  const folders = (env.PATH ?? '')
    .split(platform === process.platform ? delimiter : platform === 'win32' ? ';' : ':')
    .filter((folder) => folder !== '')
  return folders.flatMap((folder) => names.map((name) => join(folder, name)))
}

function isProgram(path: string): boolean {
  if (!existsSync(path)) return false
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
