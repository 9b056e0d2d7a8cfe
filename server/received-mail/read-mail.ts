import { canWriteReport } from '#domain/report/policy.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import { keepNamed } from '#server/file/keep-named.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { readClock } from '#server/kernel/read-clock.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import { runCommand } from '#server/kernel/run-command.ts'
import { type AskedByForm, askedByForm } from '#server/report-form/asked-by-form.ts'
import { FormRefusal } from '#server/report-form/form-refusal.ts'
import { takeForm } from '#server/report-form/take-form.ts'
import { findActor } from '#server/session/find-actor.ts'
import { type Conclusion, claimMail, concludeMail } from './conclude-mail.ts'
import { type KnownSender, findSenders } from './find-senders.ts'
import { type OpenedForm, openForm } from './open-form.ts'
import { parseLetter } from './parse-letter.ts'

/**
 * Reads one mail that was received: the form in it goes into its report as its sender, or its sender is told why not. All in
 * one transaction with what became of it, so that a process that dies leaves it to be read again. Throws what may pass.
 */
export async function readMail(organization: Organization, files: FileStore, id: string): Promise<void> {
  const row = await organization.db
    .selectFrom('received_mail as m')
    .innerJoin('received_mail_text as t', 't.id', 'm.id')
    .select('t.bytes')
    .where('m.id', '=', id)
    .where('m.state', '=', 'waiting')
    .executeTakeFirst()
  if (!row?.bytes) return
  const letter = await parseLetter(row.bytes)
  if (letter.isAutomatic) return conclude(organization, id, { outcome: 'automatic', ...nobody })
  const senders = await findSenders(organization.db, letter.sender)
  const [first] = senders
  if (!first) return conclude(organization, id, { outcome: 'unknown_sender', ...nobody })
  let sender = first
  let asked: AskedByForm | undefined
  let form: OpenedForm | undefined
  try {
    form = await openForm(organization, files, letter)
    const { today } = await readClock(organization)
    asked = await askedByForm(organization.db, form.identity.reportId, today)
    if (!asked) throw new FormRefusal('form_altered', { name: form.name })
    sender = (await writerAmong(organization, senders, asked)) ?? first
    await takeAs(sender, { organization, files, id, asked, form })
  } catch (error) {
    if (!(error instanceof FormRefusal)) throw error
    const { outcome, detail } = error
    const kept = form && detail.isKept ? { form, personId: sender.personId, files } : null
    await conclude(organization, id, { outcome, detail, sender, reportId: asked?.id ?? null }, kept)
  }
}

const nobody = { detail: {}, sender: null, reportId: null }

/** Of several who share an address, the one who may write the report. */
async function writerAmong(
  { db }: Organization,
  senders: readonly KnownSender[],
  { owedByUnitId }: AskedByForm,
): Promise<KnownSender | undefined> {
  for (const sender of senders) {
    const found = await findActor(db, sender.accountId, new Date())
    if (!found || found.isClosed) continue
    const acting = await readActing(db, found.actor, found.today)
    if (canWriteReport(acting, owedByUnitId).allowed) return sender
  }
  return undefined
}

interface Coming {
  readonly organization: Organization
  readonly files: FileStore
  readonly id: string
  readonly asked: AskedByForm
  readonly form: OpenedForm
}

async function takeAs(sender: KnownSender, { organization, files, id, asked, form }: Coming): Promise<void> {
  const found = await findActor(organization.db, sender.accountId, new Date())
  if (!found || found.isClosed) throw new FormRefusal('not_your_report', {})
  const { actor, now, today } = found
  const verb = 'take-in-form'
  const act = {
    verb,
    route: verb,
    actor,
    now,
    today,
    requestId: id,
    organization,
    files,
    key: id,
    body: form.hash,
  }
  await runCommand(act, async (context) => {
    const { tx } = context
    const mail = await claimMail(tx, id)
    if (!mail) return {}
    const { outcome, detail } = await takeForm(context, asked, form)
    const kept = await files.keep(form.bytes)
    const file = await keepNamed(context, { ...kept, name: form.name, mediaType: form.mediaType })
    await concludeMail(tx, { id, organization, now }, mail.subject, {
      outcome,
      detail,
      sender,
      reportId: asked.id,
      fileId: file.id,
      formHash: form.hash,
      words: wordsOf(form),
    })
    return {}
  })
}

const wordsOf = ({ filled }: OpenedForm): Record<string, string> =>
  Object.fromEntries(filled.sections.map(({ key, text }) => [key, text]))

/** A form that came behind the lock: it is kept as its sender's file, to be taken once its report is open again. */
interface Kept {
  readonly form: OpenedForm
  readonly personId: string
  readonly files: FileStore
}

async function conclude(
  organization: Organization,
  id: string,
  conclusion: Conclusion,
  kept: Kept | null = null,
): Promise<void> {
  const { now } = await readClock(organization)
  const stored = kept && (await kept.files.keep(kept.form.bytes))
  await runAsSystem(organization, { verb: 'read-mail', now }, async (tx) => {
    const mail = await claimMail(tx, id)
    if (!mail) return
    const place = { id, organization, now }
    if (!kept || !stored) return concludeMail(tx, place, mail.subject, conclusion)
    const { form, personId } = kept
    const { name, mediaType, hash: formHash } = form
    const file = await keepNamed({ tx, now, actor: { personId } }, { ...stored, name, mediaType })
    return concludeMail(tx, place, mail.subject, {
      ...conclusion,
      fileId: file.id,
      formHash,
      words: wordsOf(form),
    })
  })
}
