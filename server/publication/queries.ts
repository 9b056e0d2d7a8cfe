import { sql } from 'kysely'
import { yearOf } from '#domain/calendar/date.ts'
import type * as contract from '#domain/publication/contract.ts'
import { canPublish } from '#domain/publication/policy.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { loadStandings } from '#server/target/load-standings.ts'
import { loadReviewOf } from '#server/target/load-standing-of.ts'
import { isVisibleTo } from '#server/target/visible-to.ts'
import { loadPublished, ofPublication, ofTarget } from './load-published.ts'
import { holdsFor, loadPublications } from './show-publication.ts'

export const listPublications: Query<typeof contract.listPublications> = async (
  { query },
  { db, actor, today },
) => {
  const year = query.year ?? yearOf(today)
  return {
    year,
    lastClosedMonth: lastClosedMonth(year, today),
    publications: await loadPublications(db, sql<boolean>`p.year = ${year}`),
    can: { publish: canPublish(actor) },
  }
}

export const readPublication: Query<typeof contract.readPublication> = async ({ params }, context) => {
  const publication = found((await loadPublications(context.db, sql<boolean>`p.id = ${params.id}`))[0])
  return { publication, figures: await loadFigures(context, publication) }
}

export const listChanges: Query<typeof contract.listChanges> = async ({ query }, context) => {
  const [publication] = await loadPublications(context.db, holdsFor(query.year, query.through))
  if (!publication) return { publication: null, of: 0, figures: [] }
  const figures = await loadFigures(context, publication)
  return { publication, of: figures.length, figures: figures.filter(({ difference }) => difference !== null) }
}

async function loadFigures(context: QueryContext, publication: contract.Publication) {
  const { year, through, id } = publication
  const { visible } = await loadStandings(context.db, context.actor, {
    year,
    through,
    today: context.today,
  })
  const byTarget = new Map(visible.map((standing) => [standing.target.id, standing]))
  const published = await loadPublished(context, ofPublication(id), (targetId) => byTarget.get(targetId))
  return published.map(({ figure }) => figure)
}

export const listPublished: Query<typeof contract.listPublished> = async ({ query }, context) => {
  const { db, actor } = context
  const target = found(
    await db
      .selectFrom('target as t')
      .select(['t.id', 't.unit_id', 't.indicator_id', 't.year'])
      .where('t.id', '=', query.targetId)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const publications = await loadPublications(db, sql<boolean>`p.year = ${target.year}`)
  const review = await loadReviewOf(db, target, context.today)
  const figures = await loadPublished(context, ofTarget(target.id), (targetId, through) =>
    review.after(through).find((standing) => standing.target.id === targetId),
  )
  const byPublication = new Map(figures.map(({ publicationId, figure }) => [publicationId, figure]))
  return {
    published: publications.flatMap((publication) => {
      const figure = byPublication.get(publication.id)
      return figure ? [{ publication, figure }] : []
    }),
  }
}
