/**
 * Runs in 年报.html before everything else: unpacks the chunks of the program that the page carries,
 * each when it is first needed. A chunk becomes a script whose hash the page's policy names, so
 * that no other text can become code this way.
 */
import { inflateSync, strFromU8 } from 'fflate'
import type { CarriedProgram, ChunkScope } from './singleFile'

/** What a chunk is given to run with; also the beginning of the code of a worker. */
function openScope(scope: ChunkScope, add?: (name: string) => void): void {
  const bodies = new Map<string, Parameters<ChunkScope['defineChunk']>[1]>()
  const modules = new Map<string, { exports: object }>()
  scope.defineChunk = (name, body) => { bodies.set(name, body) }
  scope.requireChunk = (path) => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    const known = modules.get(name)
    if (known) return known.exports
    if (!bodies.has(name)) add?.(name)
    const body = bodies.get(name)
    if (!body) throw new Error(`${name} is not there`)
    const module = { exports: {} }
    modules.set(name, module)
    body(scope.requireChunk, module.exports, module)
    return module.exports
  }
}

const element = document.getElementById('program')
const { entry, chunks, workers } = JSON.parse(element?.textContent ?? '') as CarriedProgram
element?.remove()

function unpack(name: string): string {
  const packed = atob(chunks[name] ?? '')
  const bytes = new Uint8Array(packed.length)
  for (let at = 0; at < packed.length; at += 1) bytes[at] = packed.charCodeAt(at)
  return strFromU8(inflateSync(bytes))
}

interface Policy { createScript: (text: string) => string }
interface Factory { createPolicy: (name: string, rules: Policy) => Policy }
const { trustedTypes } = window as { trustedTypes?: Factory }
// Never handed on: the texts are those the policy of the page names one by one.
const policy = trustedTypes?.createPolicy('program', { createScript: (text) => text })

const scope = window as unknown as ChunkScope
openScope(scope, (name) => {
  const script = document.createElement('script')
  script.text = policy ? policy.createScript(unpack(name)) : unpack(name)
  document.head.append(script)
  script.remove()
})
scope.workerCode = (name) => {
  const { entry: first = '', chunks: needed = [] } = workers[name] ?? {}
  return [
    `(${openScope.toString()})(self);`, ...needed.map(unpack), `requireChunk(${JSON.stringify(first)})`,
  ].join('\n')
}
scope.requireChunk(entry)
