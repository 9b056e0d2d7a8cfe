import { sql } from 'kysely'
import type { mailReportForms as route } from '#domain/report-form/contract.ts'
import { formMail } from '#domain/report-form/form-mail.ts'
import { minuteOf, minutesUntilOpen } from '#domain/reminder/quiet.ts'
import { canAskForReports } from '#domain/report/policy.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { found, permit, refused } from '#server/kernel/problem.ts'
import { mailReaders } from '#server/mail/mail-readers.ts'
import { writeMails } from '#server/mail/write-mails.ts'
import { readTimes } from '#server/reminder/read-rules.ts'
import { reportsSeen } from '#server/report/reports-seen.ts'
import { unitEver } from '#server/unit/unit-ever.ts'

/** Sends forms to those who write for their units; each is made when its mail goes, so that it holds what is written by then. */
export const mailReportForms: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, organization, now, today } = context
  const round = found(
    await reportsSeen(tx, actor).select('n.title').where('r.round_id', '=', params.id).executeTakeFirst(),
  )
  permit(canAskForReports(actor))
  const { mail, schema } = organization
  if (!mail) throw refused('no_mail_server')
  const rows = await loadOpen(context, params.id, body.reportId)
  if (rows.length === 0) throw refused('no_report_to_write')
  const readers = await mailReaders(tx, [...new Set(rows.flatMap(({ writers }) => writers))])
  const mails = rows.flatMap((row) =>
    row.writers.flatMap((personId) => {
      const language = readers.get(personId)
      if (!language) return []
      const text = formMail(language, {
        title: round.title,
        unit: row.about.name,
        dueOn: row.dueOn ?? row.roundDueOn,
        link: `${mail.origin}/bao-cao/${row.id}`,
        isReceived: organization.receivesAt !== undefined,
      })
      return [{ kind: 'form' as const, toPersonId: personId, reportId: row.id, ...text }]
    }),
  )
  const minutes = minutesUntilOpen(today, minuteOf(now), await readTimes(tx), await readCalendar(tx))
  await writeMails(tx, mails, { schema, now, afterSeconds: minutes * 60 })
  const reached = new Set(mails.map(({ reportId }) => reportId))
  return {
    mails: mails.length,
    unitsWithout: rows.filter(({ id }) => !reached.has(id)).map(({ about }) => about.shortName),
  }
}

/** Reports of a round that are still to be handed up, with those who hold a post of writing in the unit that owes each. */
const loadOpen = ({ tx, actor, today }: CommandContext, roundId: string, reportId: string | null) =>
  reportsSeen(tx, actor)
    .select([
      'r.id',
      'o.due_on as dueOn',
      'n.due_on as roundDueOn',
      unitEver('r.about_unit_id', today).as('about'),
    ])
    .select(
      sql<
        string[]
      >`coalesce((select array_agg(distinct p.person_id) from position p where p.unit_id = o.owed_by_unit_id
        and p.role in ('office', 'unit_head', 'unit_clerk') and p.valid_from <= ${today}
        and (p.valid_to is null or p.valid_to > ${today})), '{}')`.as('writers'),
    )
    .where('r.round_id', '=', roundId)
    .where('r.state', 'in', ['draft', 'returned'])
    .where('o.cancelled_on', 'is', null)
    .$if(reportId !== null, (all) => all.where('r.id', '=', reportId ?? ''))
    .execute()
