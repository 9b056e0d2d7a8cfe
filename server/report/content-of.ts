import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportContent } from '#domain/report/content.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { unitEver } from '#server/unit/unit-ever.ts'
import { gatherFacts } from './gather-facts.ts'
import { loadConsolidation } from './load-paragraphs.ts'
import { type RoundOf, loadSections } from './load-report.ts'

/** What a report holds now, to be frozen: the words as kept, the facts as they stand, and who below has not reported. */
export async function contentOf(
  db: Db | Tx,
  reportId: string,
  asked: RoundOf & { aboutUnitId: string },
  today: CalendarDate,
): Promise<ReportContent> {
  const kept = await loadSections(db, reportId)
  const { paragraphs } = await loadConsolidation(db, reportId, today)
  const staying = paragraphs.filter(({ isRemoved }) => !isRemoved)
  const missing = await db
    .selectFrom('report as r')
    .innerJoin('obligation as o', 'o.id', 'r.id')
    .select(unitEver('r.about_unit_id', today).as('unit'))
    .where('r.into_id', '=', reportId)
    .where('o.cancelled_on', 'is', null)
    .where('r.state', 'in', ['draft', 'returned'])
    .execute()
  return {
    sections: asked.sections,
    texts: Object.fromEntries([...kept].map(([key, { text }]) => [key, text])),
    paragraphs: Object.fromEntries(
      [...Map.groupBy(staying, ({ key }) => key)].map(([key, of]) => [
        key,
        of.map(({ id, text, units }) => ({ id, text, units })),
      ]),
    ),
    facts: await gatherFacts(db, asked, today),
    asOf: asked.cutOffOn < today ? asked.cutOffOn : today,
    missingReports: missing.map(({ unit }) => unit),
  }
}
