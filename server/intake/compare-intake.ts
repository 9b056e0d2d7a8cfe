import type { compareIntake as route } from '#domain/intake/contract.ts'
import { compareVersions } from '#domain/intake/compare-versions.ts'
import type { Query } from '#server/kernel/context.ts'
import { found, notFound } from '#server/kernel/problem.ts'
import { seesIntakes } from './queries.ts'

/** So many changes are read by a person; of a text written anew they are no news. */
const mostShown = 200

export const compareIntake: Query<typeof route> = async ({ params }, { db, actor }) => {
  if (!seesIntakes(actor)) throw notFound()
  const intake = found(
    await db
      .selectFrom('intake as i')
      .innerJoin('document as d', 'd.id', 'i.document_id')
      .leftJoin('intake as f', 'f.id', 'i.follows_id')
      .leftJoin('document as b', 'b.id', 'f.document_id')
      .select(['d.text', 'b.text as before', 'i.follows_id'])
      .where('i.id', '=', params.id)
      .executeTakeFirst(),
  )
  const changes = intake.follows_id ? compareVersions(intake.before ?? '', intake.text ?? '') : []
  return { changes: changes.slice(0, mostShown), total: changes.length }
}
