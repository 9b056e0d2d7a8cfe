import type { CalendarDate } from '#domain/calendar/date.ts'
import type { DocumentFamily } from '#domain/document/document.ts'
import { periodOn } from '#domain/document/numbering.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { refused } from '#server/kernel/problem.ts'

/** A type in force on a day. Throws `refused` for any other. */
export async function insistOnType(tx: Tx, id: string, day: CalendarDate) {
  const type = await tx
    .selectFrom('document_type')
    .selectAll()
    .where('id', '=', id)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .executeTakeFirst()
  if (!type) throw refused('document_type_not_in_force')
  return type
}

/** A body in force on a day, whose documents are of this family. */
export async function insistOnBody(tx: Tx, id: string, day: CalendarDate, family: DocumentFamily) {
  const body = await tx
    .selectFrom('issuing_body')
    .selectAll()
    .where('id', '=', id)
    .where('valid_from', '<=', day)
    .where((where) => where.or([where('valid_to', 'is', null), where('valid_to', '>', day)]))
    .executeTakeFirst()
  if (!body) throw refused('issuing_body_not_in_force')
  if (body.family !== family) throw refused('type_of_another_family')
  return body
}

interface Series {
  readonly bodyId: string
  readonly typeId: string
  readonly family: DocumentFamily
}

/** The numbering of a day, locked until the transaction ends: whoever comes next waits, so numbers follow one another. */
export async function lockNumbering(tx: Tx, { bodyId, typeId, family }: Series, day: CalendarDate) {
  const rules = await tx
    .selectFrom('numbering_rule')
    .select(['id', 'family', 'basis', 'begins_on as beginsOn'])
    .execute()
  const period = periodOn(rules, family, day)
  if (!period) throw refused('no_numbering_rule')
  const place = { body_id: bodyId, type_id: typeId, rule_id: period.ruleId, year: period.year }
  await tx
    .insertInto('numbering')
    .values({ id: newId(), ...place })
    .onConflict((taken) => taken.doNothing())
    .execute()
  return tx
    .selectFrom('numbering')
    .selectAll()
    .where('body_id', '=', bodyId)
    .where('type_id', '=', typeId)
    .where('rule_id', '=', period.ruleId)
    .where('year', '=', period.year)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

/** The name under which `number_series` counts a numbering. */
export const seriesOf = (numbering: { id: string }): string => `document ${numbering.id}`
