import { sql } from 'kysely'
import type { listFunding as listRoute, readFunding as readRoute } from '#domain/funding/contract.ts'
import { fileReference } from '#server/file/file-reference.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { unitsToRaiseFor } from '#server/recommendation/units-to-raise-for.ts'
import { describeFunding } from './describe-funding.ts'
import { fundingSeen, stateColumn, withBalance } from './funding-seen.ts'
import { listEntries } from './list-entries.ts'
import { sumFunding } from './sum-funding.ts'

export const listFunding: Query<typeof listRoute> = async ({ query }, context) => {
  const { db, actor, today } = context
  const { state, unitId, programmeId, words, limit } = query
  const rows = await withBalance(fundingSeen(db, actor), today)
    .$if(state !== undefined, (rows) => rows.where(sql<boolean>`${stateColumn} = ${state}`))
    .$if(unitId !== undefined, (rows) => rows.where('f.unit_id', '=', unitId ?? ''))
    .$if(programmeId !== undefined, (rows) => rows.where('f.programme_id', '=', programmeId ?? ''))
    .$if(words !== undefined, (rows) =>
      rows.where(sql<boolean>`position(fold_text(${words ?? ''}) in fold_text(f.purpose)) > 0`),
    )
    .where(pastCursor({ on: 'f.asked_on', id: 'f.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('f.asked_on', 'desc')
    .orderBy('f.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOfDays(rows, limit, ({ askedOn, id }) => ({ on: askedOn, id }))
  return {
    rows: page.rows.map((row) => describeFunding(row, actor)),
    next: page.next,
    ...(await sumFunding(context)),
    ...(await unitsToRaiseFor(db, actor, today)),
  }
}

export const readFunding: Query<typeof readRoute> = async ({ params }, context) => {
  const { db, actor, today } = context
  const { askedBy, file, refused, recommendation, ...row } = found(
    await withBalance(fundingSeen(db, actor), today)
      .leftJoin('recommendation as r', 'r.id', 'f.recommendation_id')
      .leftJoin('file', 'file.id', 'f.file_id')
      .leftJoin('person_detail as asker', 'asker.id', 'f.asked_by')
      .leftJoin('person_detail as refuser', 'refuser.id', 'f.refused_by')
      .select(personReference('f.asked_by', 'asker.full_name', null).as('askedBy'))
      .select(fileReference('file').as('file'))
      .select(
        sql<Refusal | null>`case when f.refused_on is not null then jsonb_build_object('on', f.refused_on,
          'reason', f.refused_reason, 'by', ${personReference('f.refused_by', 'refuser.full_name', null)}) end`.as(
          'refused',
        ),
      )
      .select(
        sql<Recommended | null>`case when r.id is not null then jsonb_build_object('id', r.id, 'number', r.number,
          'year', r.year, 'text', r.text) end`.as('recommendation'),
      )
      .where('f.id', '=', params.id)
      .executeTakeFirst(),
  )
  return {
    ...describeFunding(row, actor),
    askedBy,
    file,
    refused,
    recommendation,
    entries: await listEntries(context, row),
  }
}

type Read = Awaited<ReturnType<Query<typeof readRoute>>>
type Refusal = NonNullable<Read['refused']>
type Recommended = NonNullable<Read['recommendation']>
