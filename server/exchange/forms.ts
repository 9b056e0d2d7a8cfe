import { sql } from 'kysely'
import * as z from 'zod'
import { exchangeColumnSchema } from '#domain/exchange/contract.ts'
import type {
  changeExchangeForm as changeRoute,
  keepExchangeForm as keepRoute,
  listExchangeForms as listRoute,
} from '#domain/exchange/contract.ts'
import { fieldsOf } from '#domain/exchange/exchange-field.ts'
import { canExchange } from '#domain/exchange/policy.ts'
import type { Command, Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { found, invalid, permit, refused, sameVersion } from '#server/kernel/problem.ts'

const columnsSchema = z.array(exchangeColumnSchema)

const selectForms = (db: Db | Tx) =>
  db
    .selectFrom('exchange_form as f')
    .select(['f.id', 'f.name', 'f.about', 'f.sheet', 'f.columns', 'f.is_retired as isRetired', 'f.version'])

/** A form as it is kept. Throws `not_found`. */
export async function getForm(db: Db | Tx, id: string) {
  const row = found(await selectForms(db).where('f.id', '=', id).executeTakeFirst())
  return { ...row, columns: columnsSchema.parse(row.columns) }
}
export type KeptForm = Awaited<ReturnType<typeof getForm>>

export const listExchangeForms: Query<typeof listRoute> = async (_, { db, actor }) => {
  permit(canExchange(actor))
  const rows = await selectForms(db)
    .select(
      sql<number>`(select count(*)::int from external_code c where c.form_id = f.id and not c.is_taken_out)`.as(
        'codes',
      ),
    )
    .orderBy('f.is_retired')
    .orderBy('f.name')
    .limit(200)
    .execute()
  return {
    forms: rows.map((row) => ({ ...row, columns: columnsSchema.parse(row.columns) })),
    can: { keep: canExchange(actor) },
  }
}

export const keepExchangeForm: Command<typeof keepRoute> = async ({ body }, { tx, actor }) => {
  permit(canExchange(actor))
  await insistOnName(tx, body.name, body.id)
  await tx
    .insertInto('exchange_form')
    .values({ ...body, columns: JSON.stringify(body.columns), kept_by: actor.personId })
    .execute()
  return { id: body.id }
}

export const changeExchangeForm: Command<typeof changeRoute> = async ({ params, body }, { tx, actor }) => {
  permit(canExchange(actor))
  const form = found(await selectForms(tx).where('f.id', '=', params.id).forUpdate().executeTakeFirst())
  sameVersion(form, body.version)
  const allowed = new Set(fieldsOf(form.about))
  if (body.columns.some(({ field }) => field && !allowed.has(field)))
    throw invalid([{ path: 'columns', code: 'exchange_columns_disagree' }])
  if (!body.isRetired) await insistOnName(tx, body.name, form.id)
  const version = form.version + 1
  await tx
    .updateTable('exchange_form')
    .set({
      name: body.name,
      columns: JSON.stringify(body.columns),
      is_retired: body.isRetired,
      kept_by: actor.personId,
      version,
    })
    .where('id', '=', form.id)
    .execute()
  return { version }
}

async function insistOnName(tx: Tx, name: string, id: string): Promise<void> {
  const same = await tx
    .selectFrom('exchange_form')
    .select('id')
    .where(sql<boolean>`lower(name) = lower(${name}) and not is_retired`)
    .where('id', '<>', id)
    .executeTakeFirst()
  if (same) throw refused('exchange_name_taken')
}
