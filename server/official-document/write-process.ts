import type { DocumentFileKind } from '#domain/official-document/file-kind.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'

export interface WriteInput {
  readonly document: OfficialDocument
  readonly kind: DocumentFileKind
}

/** Runs in a process of its own; each writer is loaded only where it is needed. */
export async function run({ document, kind }: WriteInput): Promise<Uint8Array> {
  if (kind === 'docx') {
    const { writeDocx } = await import('#documents/out/official/docx/write-docx.ts')
    return writeDocx(document)
  }
  const { writePdf } = await import('#documents/out/official/pdf/write-pdf.ts')
  return writePdf(document)
}
