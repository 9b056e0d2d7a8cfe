import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { PersonReference, UnitReference } from '#domain/contract/field.ts'
import type { Document } from '#domain/document/contract.ts'
import { type DocumentState, documentStateOf } from '#domain/document/lifecycle.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import type { documentsSeen } from './documents-seen.ts'

type Seen = ReturnType<typeof documentsSeen>

const orNull = <Reference>(column: string, reference: ReturnType<typeof sql<Reference>>) =>
  sql<Reference | null>`case when ${sql.ref(column)} is not null then ${reference} end`

/** Adds what a list shows of each document. */
export const withRegister = (seen: Seen, today: CalendarDate) =>
  seen
    .leftJoin('document_type as t', 't.id', 'd.type_id')
    .leftJoin('person_detail as handler', 'handler.id', 'd.handled_by_person_id')
    .select([
      'd.id',
      'd.side',
      'd.symbol',
      'd.number',
      'd.mark',
      'd.title',
      'd.issuer',
      'd.urgency',
      'd.version',
    ])
    .select(['d.issued_on as issuedOn', 'd.registered_on as registeredOn', 'd.arrived_on as arrivedOn'])
    .select(['d.arrival_number as arrivalNumber', 'd.arrival_year as arrivalYear', 'd.voided_on as voidedOn'])
    .select(
      sql<Document['type']>`case when t.id is not null then jsonb_build_object(
        'id', t.id, 'name', t.name, 'family', t.family) end`.as('type'),
    )
    .select(orNull<UnitReference>('d.kept_by_unit_id', unitEver('d.kept_by_unit_id', today)).as('keptBy'))
    .select(
      orNull<UnitReference>('d.drafted_by_unit_id', unitEver('d.drafted_by_unit_id', today)).as('draftedBy'),
    )
    .select(
      orNull<UnitReference>('d.handled_by_unit_id', unitEver('d.handled_by_unit_id', today)).as('handledBy'),
    )
    .select(
      sql<PersonReference | null>`${personReference('d.handled_by_person_id', 'handler.full_name', null)}`.as(
        'handledByPerson',
      ),
    )
export type DocumentRow = Awaited<ReturnType<ReturnType<typeof withRegister>['execute']>>[number]

export function describeDocument({ voidedOn, ...row }: DocumentRow): Document {
  return { ...row, state: stateOfRow({ ...row, voidedOn }) }
}

export const stateOfRow = (row: Pick<DocumentRow, 'side' | 'number' | 'voidedOn'>): DocumentState =>
  documentStateOf({ side: row.side, number: row.number, isVoid: row.voidedOn !== null })
