import type { CalendarDate } from '#domain/calendar/date.ts'
import { isHandedUp } from '#domain/report/ended-unit.ts'
import type { ReportContent } from '#domain/report/content.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { asOfDay, gatherFacts } from './gather-facts.ts'
import { loadConsolidation } from './load-paragraphs.ts'
import { type RoundOf, loadSections, loadSubmissions, sinceOf } from './load-report.ts'
import { describeReport, everyReport, withRow } from './reports-seen.ts'

/** What a report holds now, to be frozen: the words as kept, the facts as they stand, and who below has not reported. */
export async function contentOf(
  db: Db | Tx,
  reportId: string,
  asked: RoundOf & { aboutUnitId: string },
  today: CalendarDate,
): Promise<ReportContent> {
  const kept = await loadSections(db, reportId)
  const { paragraphs } = await loadConsolidation(db, reportId, today)
  const facts = await gatherFacts(db, asked, today)
  const { before } = await loadSubmissions(db, { reportId, aboutUnitId: asked.aboutUnitId, round: asked })
  const staying = paragraphs.filter(({ isRemoved }) => !isRemoved)
  const below = await loadBelow(db, reportId, today)
  return {
    sections: asked.sections,
    texts: Object.fromEntries([...kept].map(([key, { text }]) => [key, text])),
    paragraphs: Object.fromEntries(
      [...Map.groupBy(staying, ({ key }) => key)].map(([key, of]) => [
        key,
        of.map(({ id, text, units }) => ({ id, text, units })),
      ]),
    ),
    facts,
    asOf: asOfDay(asked, today),
    missingReports: below
      .filter(({ state, isCancelled }) => !isCancelled && !isHandedUp(state))
      .map(({ about }) => about),
    ended: below.flatMap(({ about, ended }) => (ended ? [{ unit: about, ...ended }] : [])),
    since: sinceOf(before, asked, facts),
  }
}

/** The reports that one sums up, whoever may see them. */
async function loadBelow(db: Db | Tx, reportId: string, today: CalendarDate) {
  const rows = await withRow(everyReport(db), today).where('r.into_id', '=', reportId).execute()
  return rows.map((row) => describeReport(row, today))
}
