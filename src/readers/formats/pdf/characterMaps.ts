/**
 * Maps from codes to characters that PDF files of Chinese programs refer to
 * without carrying them. They come with pdfjs-dist; a build copies these few,
 * so that nothing is ever fetched from elsewhere.
 */
const MAPS: Record<string, URL> = {
  'Adobe-GB1-UCS2': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap', import.meta.url,
  ),
  'GB-EUC-H': new URL('../../../../node_modules/pdfjs-dist/cmaps/GB-EUC-H.bcmap', import.meta.url),
  'GB-EUC-V': new URL('../../../../node_modules/pdfjs-dist/cmaps/GB-EUC-V.bcmap', import.meta.url),
  'GBpc-EUC-H': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/GBpc-EUC-H.bcmap', import.meta.url,
  ),
  'GBK-EUC-H': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap', import.meta.url,
  ),
  'GBK-EUC-V': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-V.bcmap', import.meta.url,
  ),
  'GBKp-EUC-H': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-H.bcmap', import.meta.url,
  ),
  'GBKp-EUC-V': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-V.bcmap', import.meta.url,
  ),
  'GBK2K-H': new URL('../../../../node_modules/pdfjs-dist/cmaps/GBK2K-H.bcmap', import.meta.url),
  'GBK2K-V': new URL('../../../../node_modules/pdfjs-dist/cmaps/GBK2K-V.bcmap', import.meta.url),
  'UniGB-UCS2-H': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap', import.meta.url,
  ),
  'UniGB-UCS2-V': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap', import.meta.url,
  ),
  'UniGB-UTF16-H': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap', import.meta.url,
  ),
  'UniGB-UTF16-V': new URL(
    '../../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap', import.meta.url,
  ),
}

/** What pdfjs asks for a map by; a map that is not at hand is refused. */
export class CharacterMaps {
  async fetch({ name }: { name: string }): Promise<{ cMapData: Uint8Array; isCompressed: true }> {
    const place = MAPS[name]
    if (!place) throw new Error(name)
    return { cMapData: await load(place), isCompressed: true }
  }
}

async function load(place: URL): Promise<Uint8Array> {
  const files = place.protocol === 'file:' ? process.getBuiltinModule('node:fs') : undefined
  if (files) return new Uint8Array(files.readFileSync(place))
  return new Uint8Array(await (await fetch(place)).arrayBuffer())
}
