import { canWithdraw } from '#domain/funding/balance.ts'
import { canEnterKind } from '#domain/funding/policy.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { readFunding } from '#domain/funding/contract.ts'
import { sql } from 'kysely'
import { fileReference } from '#server/file/file-reference.ts'
import type { QueryContext } from '#server/kernel/context.ts'
import { personReference } from '#server/person/person-reference.ts'
import type { FundingRow } from './funding-seen.ts'

type Entry = ResponseOf<typeof readFunding>['entries'][number]

/** Every amount approved, allotted or spent, in the order of its day, those withdrawn among them. */
export async function listEntries({ db, actor }: QueryContext, funding: FundingRow): Promise<Entry[]> {
  const rows = await db
    .selectFrom('funding_step as s')
    .leftJoin('file', 'file.id', 's.file_id')
    .leftJoin('person_detail as p', 'p.id', 's.recorded_by')
    .select(['s.id', 's.kind', 's.amount', 's.happened_on as happenedOn', 's.document'])
    .select(['s.over_reason as overReason', 's.recorded_on as recordedOn'])
    .select(fileReference('file').as('file'))
    .select(personReference('s.recorded_by', 'p.full_name', null).as('recordedBy'))
    .select(
      sql<Entry['withdrawn']>`case when s.withdrawn_on is not null then
        jsonb_build_object('on', s.withdrawn_on, 'reason', s.withdrawn_reason) end`.as('withdrawn'),
    )
    .where('s.funding_id', '=', funding.id)
    .orderBy('s.happened_on')
    .orderBy('s.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    can: {
      withdraw: firstRefusal<string>(
        canEnterKind(actor, funding.unitId, row.kind),
        canWithdraw(funding.balance, row),
      ),
    },
  }))
}
