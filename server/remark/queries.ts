import type { listRemarks as route } from '#domain/remark/contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { pageOfDays, pastCursor, readDayCursor } from '#server/kernel/day-cursor.ts'
import { found } from '#server/kernel/problem.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'

/** Of a unit within reach; of another one there is none to see. Throws `not_found` for one that never was. */
export const listRemarks: Query<typeof route> = async ({ params, query }, { db, actor }) => {
  found(await db.selectFrom('unit').select('id').where('id', '=', params.id).executeTakeFirst())
  const rows = await db
    .selectFrom('remark as r')
    .innerJoin('clause as c', 'c.id', 'r.clause_id')
    .innerJoin('document as d', 'd.id', 'c.document_id')
    .select(['r.id', 'r.tone', 'r.text', 'r.said_on as saidOn', 'c.address'])
    .select(['d.id as documentId', 'd.title', 'd.symbol'])
    .where('r.unit_id', '=', params.id)
    .where(isVisibleTo(actor, 'r.unit_id'))
    .where(pastCursor({ on: 'r.said_on', id: 'r.id' }, readDayCursor(query.after), 'desc'))
    .orderBy('r.said_on', 'desc')
    .orderBy('r.id', 'desc')
    .limit(query.limit + 1)
    .execute()
  const { rows: page, next } = pageOfDays(rows, query.limit, ({ saidOn, id }) => ({ on: saidOn, id }))
  return {
    rows: page.map(({ documentId, title, symbol, ...remark }) => ({
      ...remark,
      document: { id: documentId, title, symbol },
    })),
    next,
  }
}
