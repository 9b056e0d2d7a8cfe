import { sql } from 'kysely'
import { formatNumber } from '#domain/quantity/format-number.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { type Place, cellOf, placeOf } from './import-file.ts'
import type { ResolvedLine } from './resolve-import.ts'
import type { KeptFile } from './write-import.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The rows of workbooks that are cited, each once, and the documents to which they belong. */
export interface Citations {
  cite(line: ResolvedLine, place: Place): void
  /** The clause of a place that was cited. */
  clauseOf(place: Place): string
  write(): Promise<void>
  /** Lets go of the rows that were cited: whoever writes piece by piece names none of them again. */
  forget(): void
}

interface Clause {
  readonly id: string
  readonly fileId: string
  readonly address: string
  readonly text: string
}

/** Keeps each file that is cited as a document, and each row of it that is cited as a clause, word for word. */
export function openCitations(context: CommandContext, files: readonly KeptFile[]): Citations {
  const clauses = new Map<string, string>()
  const documents = new Map<string, string>()
  let unwritten: Clause[] = []
  const keyOf = ({ source, line }: Place): string => `${source.fileId} ${source.sheet} ${line}`
  return {
    cite(line, place) {
      const key = keyOf(place)
      if (clauses.has(key)) return
      const clause = describe(line, place)
      clauses.set(key, clause.id)
      unwritten.push(clause)
    },
    clauseOf(place) {
      const id = clauses.get(keyOf(place))
      if (id === undefined) throw new Error(`not cited: ${keyOf(place)}`)
      return id
    },
    forget: () => clauses.clear(),
    async write() {
      const cited = new Set(unwritten.map(({ fileId }) => fileId))
      const isNew = ({ id }: KeptFile): boolean => cited.has(id) && !documents.has(id)
      for (const [id, documentId] of await keepDocuments(context, files.filter(isNew)))
        documents.set(id, documentId)
      const rows = unwritten.map(({ fileId, ...clause }) => ({
        ...clause,
        document_id: documents.get(fileId),
      }))
      unwritten = []
      for (let start = 0; start < rows.length; start += rowsAtOnce)
        await sql`
          insert into clause (id, document_id, address, text)
          select x.id, x.document_id, x.address, x.text
          from jsonb_to_recordset(${JSON.stringify(rows.slice(start, start + rowsAtOnce))}::jsonb)
            as x(id uuid, document_id uuid, address text, text text)`.execute(context.tx)
    },
  }
}

const rowsAtOnce = 20_000

/** What a row says, in the words of its cells. */
function describe({ row, unit }: ResolvedLine, { source, line }: Place): Clause {
  const { columns } = source
  const planned = row.planned === null ? '' : `: ${formatNumber(row.planned, 'vi')} ${row.unitOfMeasure}`
  return {
    id: newId(),
    fileId: source.fileId,
    address: `${source.sheet}!${cellOf(placeOf(source, line, columns.planned ?? columns.indicator))}`,
    text: `${row.indicator}, ${row.unit || unit.name}${planned}`.trim(),
  }
}

async function keepDocuments(
  { tx, actor, now }: CommandContext,
  files: readonly KeptFile[],
): Promise<Map<string, string>> {
  const kept = files.map((file) => ({ ...file, rowId: newId(), documentId: newId() }))
  if (kept.length === 0) return new Map()
  const uploaded = { media_type: xlsx, uploaded_by: actor.personId, uploaded_at: now }
  await tx
    .insertInto('file')
    .values(kept.map(({ rowId, hash, size, name }) => ({ id: rowId, hash, size, name, ...uploaded })))
    .execute()
  await tx
    .insertInto('document')
    .values(
      kept.map(({ documentId, rowId, name }) => ({
        id: documentId,
        kind: 'plan',
        title: name.replace(/\.xlsx$/i, ''),
        file_id: rowId,
      })),
    )
    .execute()
  return new Map(kept.map(({ id, documentId }) => [id, documentId]))
}
