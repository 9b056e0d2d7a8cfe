import { type RawBuilder, sql } from 'kysely'
import type { ActualCell } from '#domain/target/actual-contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** Figures as the contract shows them, with the names of who submitted and approved them, in the order of the plan. */
export async function loadCells(db: Db | Tx, where: RawBuilder<boolean>): Promise<ActualCell[]> {
  return db
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .innerJoin('indicator as i', 'i.id', 't.indicator_id')
    .leftJoin('person_detail as writer', 'writer.id', 'a.entered_by')
    .leftJoin('person_detail as submitter', 'submitter.id', 'a.submitted_by')
    .leftJoin('person_detail as approver', 'approver.id', 'a.approved_by')
    .select([
      'a.id',
      'a.target_id as targetId',
      'a.month',
      'a.value',
      'a.base',
      'a.state',
      'a.note',
      'a.version',
    ])
    .leftJoin('clause', 'clause.id', 'a.clause_id')
    .leftJoin('document as workbook', 'workbook.id', 'clause.document_id')
    .select(['a.cited_cell as citedCell', 'workbook.title as citedFrom'])
    .select([
      'a.returned_reason as returnedReason',
      'a.submitted_on as submittedOn',
      'a.approved_on as approvedOn',
    ])
    .select(personReference('a.entered_by', 'writer.full_name', null).as('enteredBy'))
    .select(personReference('a.submitted_by', 'submitter.full_name', null).as('submittedBy'))
    .select(personReference('a.approved_by', 'approver.full_name', null).as('approvedBy'))
    .where(where)
    .orderBy('i.ordinal')
    .orderBy('i.code')
    .orderBy('a.month')
    .execute()
}

export const cellsOfMonth = (unitId: string, year: number, month: number): RawBuilder<boolean> =>
  sql<boolean>`t.unit_id = ${unitId} and t.year = ${year} and a.month = ${month}`

export const cellsWithIds = (ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`a.id = any(${ids}::uuid[])`
