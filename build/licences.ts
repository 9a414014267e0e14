/**
 * `virtual:licences`: the libraries the application ships, with the texts of their licences, read
 * from what is installed.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

export interface Licence { name: string; version: string; licence: string; text: string }

const NAME = 'virtual:licences'
/** Types only: nothing of them reaches a user. */
const TYPES_ONLY = /^(@types\/.*|typescript|undici-types|csstype|type-fest)$/
/** Installed with what is shipped, used while building or developing alone: compilers, dev tools. */
const BUILD_ONLY = [
  /^@(?:babel|floating-ui|jridgewell)\//, /^@vue\/(?:compiler-|devtools-|server-renderer)/,
  /^(?:@vueuse\/metadata|birpc|copy-anything|estree-walker|hookable|magic-string|mitt|nostics)$/,
  /^(?:perfect-debounce|picocolors|postcss|rfdc|source-map-js|speakingurl|superjson)$/,
]

/** Offers the list as a module. */
export function licences(): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => (id === `\0${NAME}`
      ? `export const licences = ${JSON.stringify(listLicences(process.cwd()))}` : undefined),
  }
}

interface Lock { packages: Record<string, {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
}> }

/**
 * Every package a user receives, by name; packages of development and of other platforms left out.
 */
export function listLicences(root: string): Licence[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock
  return Object.entries(packages)
    .filter(([path, { dev, optional }]) =>
      path !== '' && !dev && !optional && existsSync(join(root, path)))
    .map(([path, { version = '', license }]) => ({
      name: path.replace(/^.*node_modules\//, ''), version,
      licence: license ?? licenceOf(join(root, path)), text: readText(join(root, path)),
    }))
    .filter(({ name }) => ![TYPES_ONLY, ...BUILD_ONLY].some((pattern) => pattern.test(name)))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
}

function licenceOf(folder: string): string {
  const { license } =
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { license?: string }
  return license ?? ''
}

function readText(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : ''
}
