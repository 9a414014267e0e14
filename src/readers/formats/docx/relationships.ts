/** Which parts a part of the package refers to; what lies outside the file is never looked for. */
import type { Package } from '../../zip/openPackage'
import { parseXml, type XmlElement } from './parseXml'

export interface Relationship {
  id: string
  kind: string
  path: string
}

/** The relationships of a part, `''` for those of the package. */
export function readRelationships(file: Package, owner: string): Relationship[] {
  const slash = owner.lastIndexOf('/')
  const folder = owner.slice(0, slash + 1)
  const bytes = file.part(`${folder}_rels/${owner.slice(slash + 1)}.rels`)
  if (!bytes) return []
  return parseXml(bytes).children.flatMap((child) => (typeof child === 'string'
    || child.attributes.TargetMode === 'External' ? [] : [relationshipOf(child, folder)]))
}

function relationshipOf(
  { attributes: { Id = '', Type = '', Target = '' } }: XmlElement, folder: string,
): Relationship {
  return { id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), path: resolvePath(Target, folder) }
}

function resolvePath(target: string, folder: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
