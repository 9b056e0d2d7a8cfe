import type { Tables } from '#db/types.ts'
import type { Selectable } from 'kysely'
import { type IntakeItem, twinSchema } from '#domain/intake/contract.ts'
import { type Draft, draftSchema, missingIn } from '#domain/intake/draft.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found } from '#server/kernel/problem.ts'

export type ItemRow = Selectable<Tables['intake_item']>

/** The draft that counts: the correction where a person made one. */
export const draftOf = (row: Pick<ItemRow, 'proposal' | 'correction'>): Draft =>
  draftSchema.parse(row.correction ?? row.proposal)

export function describeItem(row: ItemRow): IntakeItem {
  const draft = draftOf(row)
  return {
    id: row.id,
    ordinal: row.ordinal,
    state: row.state,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    address: row.address,
    confidence: confidences.find((each) => each === row.confidence) ?? 'guess',
    reasons: row.reasons,
    read: draftSchema.parse(row.proposal),
    draft,
    missing: missingIn(draft),
    twin: twinSchema.nullable().parse(row.twin),
    dismissedReason: row.dismissed_reason,
    resultId: row.result_id,
    version: row.version,
  }
}

const confidences = ['sure', 'check', 'guess'] as const

/** The intake, held until the transaction ends; only the office has any. */
export async function getIntake(tx: Tx, id: string) {
  return found(await tx.selectFrom('intake').selectAll().where('id', '=', id).forUpdate().executeTakeFirst())
}

/** An item of an intake, held until the transaction ends; one that went into another is none any more. */
export async function getItem(tx: Tx, intakeId: string, id: string): Promise<ItemRow> {
  return found(
    await tx
      .selectFrom('intake_item')
      .selectAll()
      .where('id', '=', id)
      .where('intake_id', '=', intakeId)
      .where('merged_into_id', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
}

/** The text of the document that is read. */
export async function getText(tx: Tx, documentId: string): Promise<string> {
  const { text } = await tx
    .selectFrom('document')
    .select('text')
    .where('id', '=', documentId)
    .executeTakeFirstOrThrow()
  return text ?? ''
}
