import { buffer } from 'node:stream/consumers'
import { sql } from 'kysely'
import { answerMail } from '#domain/report-form/answer-mail.ts'
import type { takeReportForm as route } from '#domain/report-form/contract.ts'
import { type MailOutcome, type OutcomeDetail, stateAfter } from '#domain/report-form/outcome.ts'
import type { Prepare, PreparedCommand } from '#server/http/binding.ts'
import type { CommandContext, QueryContext } from '#server/kernel/context.ts'
import { found, refused } from '#server/kernel/problem.ts'
import { loadRoundOf } from '#server/report/load-report.ts'
import { reportsSeen } from '#server/report/reports-seen.ts'
import { askedByForm } from './asked-by-form.ts'
import { FormRefusal } from './form-refusal.ts'
import { readFormFile } from './read-form-file.ts'
import { type ComingForm, takeForm } from './take-form.ts'

type Language = 'vi' | 'en'

/** Reads the form outside of the transaction: of a file of one's own, or of one that came by mail for this report. */
export const prepareForm: Prepare<typeof route, ComingForm> = async ({ params, body }, context) => {
  const { db, actor, files } = context
  found(await reportsSeen(db, actor).select('r.id').where('r.id', '=', params.id).executeTakeFirst())
  const { hash, name, stamp_reason } = await findFile(context, params.id, body.fileId)
  const bytes = await buffer((await files.read(hash)).stream)
  const form = await inWords(body.language, () =>
    readFormFile(db, { name, bytes, isStampCleared: stamp_reason !== null }),
  )
  if (form.identity.reportId !== params.id) throw refused('form_of_another_report')
  return form
}

/** The same as a form that comes by mail, by whoever presses the button. */
export const takeReportForm: PreparedCommand<typeof route, ComingForm> = async (
  { params, body },
  context,
  form,
) => {
  const asked = found(await askedByForm(context.tx, params.id, context.today))
  const { outcome, detail } = await inWords(body.language, () => takeForm(context, asked, form))
  await markTaken(context, body.fileId, outcome, detail)
  const { sections: all } = await loadRoundOf(context.tx, asked.roundId)
  const said = new Map(form.filled.sections.map(({ key, text }) => [key, text]))
  return {
    sections: detail.sections ?? 0,
    figures: detail.figures ?? 0,
    left: all.flatMap(({ key, title }) =>
      detail.keptSections?.includes(title) ? [{ title, text: said.get(key) ?? '' }] : [],
    ),
  }
}

/** Where the file came by mail behind the lock, its mail is one that was taken now. */
async function markTaken(
  { tx }: CommandContext,
  fileId: string,
  outcome: MailOutcome,
  detail: OutcomeDetail,
): Promise<void> {
  await tx
    .updateTable('received_mail')
    .set({ state: stateAfter(outcome), outcome, detail: JSON.stringify(detail), version: sql`version + 1` })
    .where('file_id', '=', fileId)
    .where('state', '=', 'answered')
    .execute()
}

const findFile = async ({ db, actor }: QueryContext, reportId: string, fileId: string) =>
  found(
    await db
      .selectFrom('file as f')
      .select(['f.hash', 'f.name', 'f.stamp_reason'])
      .where('f.id', '=', fileId)
      .where((where) =>
        where.or([
          where('f.uploaded_by', '=', actor.personId),
          where.exists(
            where
              .selectFrom('received_mail as m')
              .select('m.id')
              .whereRef('m.file_id', '=', 'f.id')
              .where('m.report_id', '=', reportId),
          ),
        ]),
      )
      .executeTakeFirst(),
  )

/** A refusal in the words in which a mail would be answered; the file stays with whoever brought it. */
async function inWords<Value>(language: Language, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error
    const { outcome, detail } = error
    const answer = answerMail(language, {
      outcome,
      detail: { ...detail, isKept: false },
      subject: '',
      link: null,
    })
    throw refused('form_not_taken', { said: answer?.said ?? outcome })
  }
}
