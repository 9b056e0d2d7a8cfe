import type { Block } from '#domain/official-document/block.ts'
import type { DocumentFileKind } from '#domain/official-document/file-kind.ts'
import type { OfficialDocument } from '#domain/official-document/official-document.ts'
import { writeDocx } from '#documents/out/official/docx/write-docx.ts'
import { runInProcess } from '#server/kernel/jobs/run-in-process.ts'
import { atMost } from '#server/kernel/at-most.ts'
import type { WriteInput } from './write-process.ts'

/** Rows and paragraphs up to which Word is written at once: a tenth of a second. */
const small = 400
const limits = { megabytes: 300, seconds: 60 }
const module = import.meta.resolve('./write-process.ts')
const inTurn = atMost(2)

/**
 * A document as a file. What is large, and every PDF, is written in a process of its own, two at a time, so that other
 * requests go on. Throws `refused` as `runInProcess` does.
 */
export async function writeDocument(document: OfficialDocument, kind: DocumentFileKind): Promise<Uint8Array> {
  if (kind === 'docx' && sizeOf(document) <= small) return writeDocx(document)
  return inTurn(() =>
    runInProcess<Uint8Array>(module, { document, kind } satisfies WriteInput, {
      ...limits,
      signal: AbortSignal.timeout(limits.seconds * 1_000),
      report: () => Promise.resolve(),
    }),
  )
}

const sizeOf = ({ blocks, annexes }: OfficialDocument): number =>
  [...blocks, ...annexes.flatMap((annex) => annex.blocks)].reduce((sum, block) => sum + linesOf(block), 0)

function linesOf(block: Block): number {
  if (block.kind === 'table') return block.rows.length
  if (block.kind === 'sources') return block.sources.length
  return block.kind === 'bars' ? block.bars.length : 1
}
