import { type Archive, openArchive } from '../archive/open-archive.ts'
import { UnreadableFileError } from '../unreadable-file.ts'
import { decodePart } from './decode-part.ts'
import { readPart } from './read-part.ts'
import { inspectRelations } from './relations.ts'

/** Called with each line of text that stands anywhere in the document. */
export type OnLine = (line: string) => void

/** A document in a document (a chart's own table) is looked into; a third one inside of that is not. */
const deepest = 1
const mostRelations = 2_000_000

/**
 * Reads every part of an Office file (.docx, .xlsx, .pptx, .odt …) to its end in constant memory and refuses what could
 * run, fetch or hide something: macros, objects, controls, pictures and templates from elsewhere, document types, files
 * in disguise. Throws UnreadableFileError.
 */
export async function inspectOffice(bytes: Uint8Array, onLine: OnLine, depth = 0): Promise<void> {
  const archive = await openArchive(bytes)
  await refuseHiddenKinds(archive)
  for (const name of archive.names) {
    if (name.endsWith('/')) continue
    refuseNamed(name)
    await inspectEntry(archive, name, onLine, depth)
  }
}

const macroKinds = /macroEnabled|vnd\.ms-office\.(?:vbaProject|activeX)|vbaData|macrosheet|intlmacrosheet/i

/** The list of contents says what a part is, whatever it is called. */
async function refuseHiddenKinds(archive: Archive): Promise<void> {
  const list = await archive.find('[Content_Types].xml')
  const manifest = await archive.find('META-INF/manifest.xml')
  if (!list && !manifest) throw new UnreadableFileError('not_this_kind')
  if (list && macroKinds.test(decodePart(list))) throw new UnreadableFileError('macros')
  if (manifest && /encryption-data/.test(decodePart(manifest))) throw new UnreadableFileError('encrypted')
}

function refuseNamed(name: string): void {
  if (/(^|\/)(Basic|Scripts)\/|vbaProject|vbaData|xl\/macrosheets\//i.test(name))
    throw new UnreadableFileError('macros', { entry: name })
  if (/(^|\/)activeX\d*\.(xml|bin)$|(^|\/)ctrlProps\//i.test(name) && /activeX/i.test(name))
    throw new UnreadableFileError('active_content', { entry: name })
}

const programs = ['4d5a', '7f454c46', 'cafebabe', '2321', 'd0cf11e0', '4c000000'].map((start) =>
  Buffer.from(start, 'hex'),
)
const archiveStart = Buffer.from('PK\u0003\u0004', 'latin1')
const isMarkup = /\.(xml|rels|vml|rdf)$/i

async function inspectEntry(archive: Archive, name: string, onLine: OnLine, depth: number): Promise<void> {
  if (/\.rels$/i.test(name)) return inspectRelations(await small(archive, name), name)
  const pieces = await archive.stream(name)
  if (!pieces) return
  if (isMarkup.test(name)) return readPart(pieces, name, onLine)
  let first = true
  for await (const piece of pieces) {
    if (first && piece.subarray(0, 4).equals(archiveStart))
      return inspectEmbedded(archive, name, onLine, depth)
    if (first && programs.some((start) => piece.subarray(0, start.length).equals(start)))
      throw new UnreadableFileError('embedded_file', { entry: name })
    first = false
  }
}

async function inspectEmbedded(archive: Archive, name: string, onLine: OnLine, depth: number): Promise<void> {
  if (depth >= deepest) throw new UnreadableFileError('embedded_file', { entry: name })
  await inspectOffice((await archive.find(name)) ?? Buffer.alloc(0), onLine, depth + 1)
}

async function small(archive: Archive, name: string): Promise<string> {
  const content = (await archive.find(name)) ?? Buffer.alloc(0)
  if (content.length > mostRelations) throw new UnreadableFileError('too_large', { entry: name })
  return decodePart(content)
}
