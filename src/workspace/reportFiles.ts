/** Which files may hold reports; files and whole folders as the clerk drops or chooses them. */
import { KNOWN_ENDINGS, READABLE_ENDINGS } from '../readers/endings'
import type { NamedFile } from '../store/total/readPart'

/**
 * What a file chooser for reports offers; kinds that cannot be read too, since the sentence on them
 * says what to do.
 */
export const ACCEPTED_ENDINGS = [...READABLE_ENDINGS, ...KNOWN_ENDINGS]

const byName = new Intl.Collator('zh-CN', { numeric: true })

/**
 * Files of a folder the importer has something to say about; what Word and the system leave there
 * is passed over.
 */
function pickReports(files: NamedFile[]): NamedFile[] {
  return files.filter(({ file }) => !/^[.~]/.test(file.name)
    && ACCEPTED_ENDINGS.some((ending) => file.name.toLowerCase().endsWith(ending)))
    .sort((a, b) => byName.compare(a.name, b.name))
}

/** Files of a chooser; a folder's with their way below it. */
export function chosenFiles(list: FileList | File[] | null): NamedFile[] {
  const files = [...list ?? []]
    .map((file) => ({ name: file.webkitRelativePath || file.name, file }))
  return files.some(({ file }) => file.webkitRelativePath) ? pickReports(files) : files
}

/**
 * Everything dropped at once, folders opened; to be called while the drop is told, since the
 * browser empties it afterwards. Never rejects.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const items = [...transfer.items].filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry?.() ?? null, file: item.getAsFile() }))
  const found = await Promise.all(items.map(async ({ entry, file }) => {
    if (entry?.isDirectory) return pickReports(await filesBelow(entry))
    return file ? [{ name: file.name, file }] : []
  }))
  return found.flat()
}

async function filesBelow(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    return new Promise((resolve) => entry.file(
      (file) => resolve([{ name: entry.fullPath.replace(/^\//, ''), file }]), () => resolve([]),
    ))
  }
  const inner =
    await Promise.all((await listFolder(entry as FileSystemDirectoryEntry)).map(filesBelow))
  return inner.flat()
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

/** The browser hands a folder over in pieces of a hundred. */
async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const piece = await new Promise<FileSystemEntry[]>(
      (resolve) => reader.readEntries(resolve, () => resolve([])),
    )
    if (piece.length === 0) return all
    all.push(...piece)
  }
}
