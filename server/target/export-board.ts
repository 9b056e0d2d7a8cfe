import type { exportBoard as boardRoute } from '#domain/target/import-contract.ts'
import type { exportTarget as targetRoute } from '#domain/target/compare-contract.ts'
import { lastClosedMonth } from '#domain/target/month.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { noticeSettingSchema } from '#domain/meeting/notice-setting.ts'
import { type BoardHead, writeTargetsBoard } from '#documents/out/xlsx/targets-board.ts'
import type { DownloadQuery, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { boardLines } from './board-lines.ts'
import { type YearUnderReview, loadStandings } from './load-standings.ts'
import { isVisibleTo } from './visible-to.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The board as a table of the office, in the order of the plan. */
export const exportBoard: DownloadQuery<typeof boardRoute> = async ({ query }, context) => {
  const { year } = query
  const review = await reviewOf(context, year, query.through)
  const lines = boardLines(review)
  const { name, bytes } = await writeTargetsBoard(await headOf(context, review, null), lines)
  return { bytes, mediaType: xlsx, name, size: bytes.byteLength }
}

/** One target with the units below that make it up. */
export const exportTarget: DownloadQuery<typeof targetRoute> = async ({ params, query }, context) => {
  const { db, actor } = context
  const target = found(
    await db
      .selectFrom('target as t')
      .select(['t.id', 't.year'])
      .where('t.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .executeTakeFirst(),
  )
  const review = await reviewOf(context, target.year, query.through)
  const standings = new Map(review.visible.map((each) => [each.target.id, each]))
  const below = withParts(found(standings.get(target.id)), standings)
  const lines = boardLines(review, (each) => below.has(each.target.id))
  const about = found(lines.find(({ targetId }) => targetId === target.id))
  const { name, bytes } = await writeTargetsBoard(await headOf(context, review, about), lines)
  return { bytes, mediaType: xlsx, name, size: bytes.byteLength }
}

const reviewOf = ({ db, actor, today }: QueryContext, year: number, through: number | undefined) =>
  loadStandings(db, actor, {
    year,
    through: Math.max(1, through ?? lastClosedMonth(year, today)),
    today,
  })

function withParts(
  standing: TargetStanding,
  standings: ReadonlyMap<string, TargetStanding>,
  met = new Set<string>(),
): Set<string> {
  met.add(standing.target.id)
  for (const { id } of standing.parts) {
    const part = standings.get(id)
    if (part && !met.has(id)) withParts(part, standings, met)
  }
  return met
}

/** Who sends the table and who signs it, as the organisation set it for its notices. */
async function headOf(
  { db, today, organization }: QueryContext,
  { of: { year }, through }: YearUnderReview,
  about: BoardHead['about'],
): Promise<BoardHead> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', 'meeting_notice')
    .executeTakeFirst()
  const given = noticeSettingSchema.safeParse(row?.value ?? {})
  const { place, position } = given.success ? given.data : noticeSettingSchema.parse({})
  const { name: body, isDemonstration } = organization
  return { year, through, on: today, body, place, signer: position, isDemonstration, about }
}
