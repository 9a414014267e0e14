import { describe, expect, test } from 'vitest'
import { findInstalledBrowser, noBrowserMessage, type Machine } from './findBrowser'

function machine(platform: NodeJS.Platform, programs: string[], env: Machine['env'] = {}): Machine {
  return { platform, env, isProgram: (path) => programs.includes(path) }
}

describe('findInstalledBrowser', () => {
  test('takes the browser named in BROWSER_PATH before any other', () => {
    const mine = '/home/li/chrome'
    expect(findInstalledBrowser(machine('linux', [
      mine, '/snap/bin/chromium',
    ], { BROWSER_PATH: mine }))).toBe(mine)
  })

  test('finds Edge on Windows where Chrome is missing', () => {
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
    expect(findInstalledBrowser(machine('win32', [edge], {
      PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    }))).toBe(edge)
  })

  test('finds Chrome in a Mac user’s own applications', () => {
    const chrome = '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findInstalledBrowser(machine('darwin', [chrome], { HOME: '/Users/li' }))).toBe(chrome)
  })

  test('looks through PATH', () => {
    expect(
      findInstalledBrowser(machine('linux', ['/opt/own/chromium'], { PATH: '/usr/bin:/opt/own' })),
    ).toBe('/opt/own/chromium')
  })

  test('says what to install where there is none', () => {
    const bare = machine('win32', [], {})
    expect(findInstalledBrowser(bare)).toBeUndefined()
    expect(noBrowserMessage(bare)).toContain('install Google Chrome or Microsoft Edge')
  })
})
