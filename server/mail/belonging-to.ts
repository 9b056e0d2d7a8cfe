import type { Selectable } from 'kysely'
import type { MailTable } from '#db/types.ts'
import { writeReportForm } from '#documents/out/xlsx/report-form.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { readClock } from '#server/kernel/read-clock.ts'
import { mediaTypes } from '#server/report/load-paper.ts'
import { nameOfForm } from '#server/report-form/download-form.ts'
import { makeForm } from '#server/report-form/make-form.ts'
import type { Letter } from './mail-server.ts'

/** What goes along with a mail: the form of a report as it stands now, or the mail that it answers. */
export async function belongingTo(
  organization: Organization,
  { id, kind, report_id: reportId }: Selectable<MailTable>,
): Promise<Pick<Letter, 'answers' | 'attached'>> {
  const { db } = organization
  if (kind === 'answer') {
    const answered = await db
      .selectFrom('received_mail')
      .select('message_id')
      .where('answer_id', '=', id)
      .executeTakeFirst()
    return { answers: answered?.message_id ?? null }
  }
  if (kind !== 'form' || reportId === null) return {}
  const form = await makeForm(db, organization, reportId, (await readClock(organization)).today)
  return {
    attached: {
      name: nameOfForm(form, 'xlsx'),
      mediaType: mediaTypes.xlsx,
      bytes: await writeReportForm(form),
    },
  }
}
