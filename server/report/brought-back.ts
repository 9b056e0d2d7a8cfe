import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { UnreadableFileError } from '#documents/in/unreadable-file.ts'
import { readMarked } from '#documents/in/official/read-marked.ts'
import { documentMediaTypes } from '#domain/official-document/file-kind.ts'
import type {
  readBroughtBackReport as readRoute,
  takeBackReport as takeRoute,
} from '#domain/report/brought-back-contract.ts'
import { type BroughtBackChange, readBroughtBack } from '#domain/report/brought-back.ts'
import { canStep } from '#domain/report/lifecycle.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import { reportDocument } from '#domain/report/report-document.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { Command, CommandContext, Query, QueryContext } from '#server/kernel/context.ts'
import { conflict, found, insist, invalid, permit, refused } from '#server/kernel/problem.ts'
import { loadPaper } from './load-paper.ts'
import { getReport } from './get-report.ts'
import { loadSections } from './load-report.ts'
import { keepSection } from './save-section.ts'

/** As long as what is typed may be. */
const longest = { text: 20_000, paragraph: 5_000 }

export const readBroughtBackReport: Query<typeof readRoute> = async ({ params }, context) => {
  const { changes, seen } = await compare(context, params)
  return { changes: changes.map(({ of: _of, ...change }) => change), seen }
}

/** Takes over what was chosen, unless something else stands than the person saw. */
export const takeBackReport: Command<typeof takeRoute> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  const report = await getReport(context, params.id)
  permit(canWriteReport(await readActing(tx, actor, today), report.owedByUnitId))
  insist(canStep('write', report.standing, today))
  const { changes, seen } = await compare({ ...context, db: tx }, params)
  if (seen !== body.seen) throw conflict({ seen })
  const chosen = changes.filter(({ key, kind }) => kind !== 'figure' && body.keys.includes(key))
  const tooLong = chosen.filter(
    ({ kind, after }) => (after ?? '').length > longest[kind === 'text' ? kind : 'paragraph'],
  )
  if (tooLong.length > 0) throw invalid(tooLong.map(({ key }) => ({ path: key, code: 'too_long' })))
  const versions = await loadSections(tx, params.id)
  for (const { kind, of, after } of chosen) {
    if (kind === 'text')
      await keepSection(context, params.id, {
        key: of,
        text: after ?? '',
        version: versions.get(of)?.version ?? null,
      })
    else await keepParagraph(context, of, after)
  }
  return { taken: chosen.length }
}

async function keepParagraph({ tx, actor }: CommandContext, id: string, text: string | null): Promise<void> {
  await tx
    .updateTable('report_paragraph')
    .set((set) => ({
      ...(text === null ? { is_removed: true } : { text, is_edited: true, is_removed: false }),
      changed_by: actor.personId,
      version: set('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}

type Compared = { changes: readonly BroughtBackChange[]; seen: string }

async function compare(
  context: Pick<QueryContext, 'actor' | 'today' | 'files' | 'organization'> & { readonly db: Db | Tx },
  { id, fileId }: { id: string; fileId: string },
): Promise<Compared> {
  const { db, actor, files } = context
  const paper = await loadPaper(context, id, '')
  if (paper.isFrozen) throw refused('report_already_submitted')
  const file = found(
    await db
      .selectFrom('file')
      .select(['hash', 'media_type'])
      .where('id', '=', fileId)
      .where('uploaded_by', '=', actor.personId)
      .executeTakeFirst(),
  )
  if (file.media_type !== documentMediaTypes.docx) throw refused('not_a_word_document')
  const document = reportDocument(paper)
  const { changes, lost } = readBroughtBack(paper.content, document, await markedIn(files, file.hash))
  if (lost.length === paper.content.sections.length) throw refused('not_this_report')
  if (lost.length > 0) throw refused('report_heading_lost', { titles: lost.join('; ') })
  return { changes, seen: createHash('sha256').update(JSON.stringify(changes)).digest('hex') }
}

async function markedIn(files: QueryContext['files'], hash: string) {
  try {
    return await readMarked(await buffer((await files.read(hash)).stream))
  } catch (error) {
    if (error instanceof UnreadableFileError) throw refused('not_a_word_document')
    throw error
  }
}
