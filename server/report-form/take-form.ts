import { formatInstant } from '#domain/calendar/format-instant.ts'
import { canStep } from '#domain/report/lifecycle.ts'
import { latenessOf } from '#domain/report/lateness.ts'
import { canWriteReport } from '#domain/report/policy.ts'
import type { FilledForm } from '#domain/report-form/filled-form.ts'
import type { FormIdentity } from '#domain/report-form/form-code.ts'
import type { OutcomeDetail } from '#domain/report-form/outcome.ts'
import { planTaking } from '#domain/report-form/plan-taking.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { Problem } from '#server/kernel/problem.ts'
import { getReport } from '#server/report/get-report.ts'
import { type RoundOf, loadRoundOf, loadSections } from '#server/report/load-report.ts'
import { keepSection, noteWriting } from '#server/report/save-section.ts'
import { type AskedByForm, askedInstead } from './asked-by-form.ts'
import { FormRefusal } from './form-refusal.ts'
import { narrativesOf } from './make-form.ts'
import { loadHeldFigures, takeFigures } from './take-figures.ts'

export interface ComingForm {
  readonly identity: FormIdentity
  readonly filled: FilledForm
  /** SHA-256 of the file as it came. */
  readonly hash: string
}

/**
 * Writes what a form says into the draft of its report, as whoever sent it and by the rules of the page, all or nothing.
 * Words that somebody changed on the page since are left. Throws FormRefusal.
 */
export async function takeForm(
  context: CommandContext,
  asked: AskedByForm,
  { identity, filled, hash }: ComingForm,
): Promise<{ outcome: 'taken' | 'taken_in_part'; detail: OutcomeDetail }> {
  const { tx } = context
  const own = { report: asked.title, unit: asked.about.name, owedBy: asked.owedBy.name }
  const report = await getOwn(context, asked, own)
  const lateness = report.firstSubmittedOn === null ? latenessOf(asked, context.today) : null
  const names: OutcomeDetail = { ...own, ...(lateness ? { lateness } : {}) }
  await refuseSameAgain(context, asked, hash, names)
  const round = await loadRoundOf(tx, report.roundId)
  if (identity.roundId !== report.roundId) throw new FormRefusal('form_altered', names)
  await refuseClosed(context, asked, round, report.standing, names)
  if (identity.templateVersion !== round.templateVersion)
    throw otherVersion(identity, round.templateVersion, names)
  const kept = await loadSections(tx, asked.id)
  const present = narrativesOf(round.sections).map(({ key, title }) => ({
    key,
    title,
    text: kept.get(key)?.text ?? '',
    version: kept.get(key)?.version ?? 0,
  }))
  const held = await loadHeldFigures(tx, filled.figures, asked.through)
  const plan = planTaking(filled, present, identity.versions, (id) => held.get(id))
  if ('problems' in plan) throw new FormRefusal('wrong_cells', { ...names, problems: [...plan.problems] })
  const { sections, keptSections, figures } = plan.taking
  await takeFigures(context, asked, figures, names)
  for (const section of sections) await keepSection(context, asked.id, section)
  await noteWriting(context, asked.id, 0)
  const detail = {
    ...names,
    sections: sections.length,
    figures: figures.length,
    keptSections: [...keptSections],
  }
  return { outcome: keptSections.length > 0 ? 'taken_in_part' : 'taken', detail }
}

/** The report, locked, when the sender may write it. */
async function getOwn(context: CommandContext, asked: AskedByForm, names: OutcomeDetail) {
  const { tx, actor, today } = context
  const otherwise = new FormRefusal(
    asked.owedByUnitId === asked.aboutUnitId ? 'not_your_report' : 'unit_ceased',
    names,
  )
  const report = await getReport(context, asked.id).catch((error: unknown) => {
    throw error instanceof Problem && error.code === 'not_found' ? otherwise : error
  })
  if (!canWriteReport(await readActing(tx, actor, today), report.owedByUnitId).allowed) throw otherwise
  return report
}

async function refuseSameAgain(
  { tx }: CommandContext,
  { id }: AskedByForm,
  hash: string,
  names: OutcomeDetail,
): Promise<void> {
  const before = await tx
    .selectFrom('received_mail')
    .select('received_at')
    .where('form_hash', '=', hash)
    .where('report_id', '=', id)
    .where('state', '=', 'taken')
    .orderBy('id')
    .executeTakeFirst()
  if (before) throw new FormRefusal('same_again', { ...names, before: formatInstant(before.received_at) })
}

/** A report that takes nothing any more: its sender is led to the one that is asked now, where there is one. */
async function refuseClosed(
  { tx, today }: CommandContext,
  asked: AskedByForm,
  round: RoundOf,
  standing: Parameters<typeof canStep>[1],
  names: OutcomeDetail,
): Promise<void> {
  const step = canStep('write', standing, today)
  if (step.allowed) return
  const instead = await askedInstead(tx, asked, round.templateId)
  // Behind a lock nothing is wrong with the form: it waits beside its report.
  const told = step.reason === 'report_locked' ? { ...names, isKept: true } : names
  if (!instead) throw new FormRefusal('report_closed', { ...told, reason: step.reason })
  const { templateVersion, title } = instead
  if (templateVersion !== round.templateVersion)
    throw otherVersion(round, templateVersion, { ...told, asked: title })
  throw new FormRefusal('other_period', { ...told, asked: title })
}

const otherVersion = (
  { templateVersion }: { templateVersion: number },
  asked: number,
  names: OutcomeDetail,
) => new FormRefusal('old_version', { ...names, formVersion: templateVersion, askedVersion: asked })
