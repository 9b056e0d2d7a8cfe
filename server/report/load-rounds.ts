import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { ReportRound } from '#domain/report/contract.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

/** Rounds that meet a condition over the alias `n`, the latest first, with how many of all their reports have come. */
export async function loadRounds(
  db: Db | Tx,
  where: RawBuilder<boolean>,
  today: CalendarDate,
): Promise<ReportRound[]> {
  const { rows } = await sql<ReportRound>`
    select n.id, n.title, t.name as template, tv.ordinal as "templateVersion", n.year, n.through,
      n.window_from as "windowFrom", n.window_to as "windowTo", n.cut_off_on as "cutOffOn", n.due_on as "dueOn",
      n.grace_until as "graceUntil", n.locked_from as "lockedFrom", count(*)::int as reports,
      (count(*) filter (where r.first_submitted_on is not null))::int as submitted,
      (count(*) filter (where r.first_submitted_on is null and n.grace_until < ${today}))::int as missing
    from report_round n
      join report_template_version tv on tv.id = n.template_version_id
      join report_template t on t.id = tv.template_id
      join report r on r.round_id = n.id
      join obligation o on o.id = r.id and (o.cancelled_on is null or r.state in ('submitted', 'approved', 'accepted'))
    where ${where}
    group by n.id, t.name, tv.ordinal
    order by n.window_to desc, n.id desc limit 100`.execute(db)
  return rows
}
