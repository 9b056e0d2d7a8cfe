import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { findTemplate } from '#documents/out/official/find-template.ts'
import type { LayoutTemplate } from '#documents/out/official/template.ts'
import { type Pictures, pdfData } from './pdf-data.ts'

/** For keeping: fonts within, every letter readable as text, and tagged so that it can be read aloud. */
const standard = 'a-2a'
const drawing = join(import.meta.dirname, 'official.typ')
const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic']

let compiler: NodeCompiler | null = null

/**
 * An official document as PDF/A-2a. It takes the thread while it works (some thirty pages a second): a server calls it
 * in a process of its own. Throws Error with the place in the drawing when it cannot be drawn.
 */
export function writePdf(
  document: OfficialDocument,
  template: LayoutTemplate = findTemplate(document.layout, document.head.issuedOn),
): Uint8Array {
  const pictures: Pictures = new Map()
  const data = pdfData(document, template, pictures)
  compiler ??= NodeCompiler.create({
    workspace: import.meta.dirname,
    fontArgs: [{ fontBlobs: faces.map(readFace) }],
  })
  compiler.resetShadow()
  compiler.mapShadow(join(import.meta.dirname, 'document.json'), Buffer.from(JSON.stringify(data)))
  for (const [path, png] of pictures) compiler.mapShadow(join(import.meta.dirname, path), Buffer.from(png))
  try {
    return compiler.pdf({ mainFilePath: drawing }, { pdfStandard: standard })
  } catch (error) {
    throw new Error(`cannot draw: ${placeOf(error)}`, { cause: error })
  } finally {
    compiler.resetShadow()
    compiler.evictCache(0)
  }
}

const readFace = (face: string): Buffer =>
  readFileSync(fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`)))

/** The compiler says in `code` what is wrong and where. */
const placeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)
