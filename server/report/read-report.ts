import { sql } from 'kysely'
import { type HeldField, inChargeOf } from '#domain/charge/in-charge.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { firstRefusal } from '#domain/decision/decision.ts'
import { latenessOf } from '#domain/report/lateness.ts'
import { type ReportStep, canOpenAgain, canStep } from '#domain/report/lifecycle.ts'
import { offerSentences } from '#domain/report/offer-sentences.ts'
import { canAskForReports, canDecideReport, canMailForms, canWriteReport } from '#domain/report/policy.ts'
import type { readReport as route } from '#domain/report/writing-contract.ts'
import { readActing } from '#server/appraisal/read-delegations.ts'
import { keptChargeRules, readChargeRules } from '#server/charge/charge-rules.ts'
import { heldField } from '#server/charge/held-field.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { gatherFacts } from './gather-facts.ts'
import { type Submission, loadRoundOf, loadSections, loadSubmissions, sinceOf } from './load-report.ts'
import { comingOf, describeComing } from './coming.ts'
import { loadConsolidation, nothingSummedUp } from './load-paragraphs.ts'
import { openUntil, standingOf } from './report-standing.ts'
import { type RowOfReport, describeReport, reportsSeen, withRow } from './reports-seen.ts'

/** One report with all that its writer and its reader need on one page. */
export const readReport: Query<typeof route> = async ({ params }, context) => {
  const { db, actor, today } = context
  const row = found(
    await withRow(reportsSeen(db, actor), today)
      .select([openUntil.as('openUntilOn'), decisionsOf.as('decisions'), comingOf.as('coming')])
      .select([
        heldField('t.work_field_id', 'o.owed_by_unit_id', today).as('heldByWriter'),
        heldField('t.work_field_id', 'o.owed_to_unit_id', today).as('heldByDecider'),
        keptChargeRules.as('chargeRules'),
        hasBelow.as('hasBelow'),
      ])
      .where('r.id', '=', params.id)
      .executeTakeFirst(),
  )
  const round = await loadRoundOf(db, row.roundId)
  const { submission, before } = await loadSubmissions(db, {
    reportId: params.id,
    aboutUnitId: row.aboutUnitId,
    round,
  })
  const isFrozen = row.state !== 'draft' && row.state !== 'returned' && submission !== null
  const facts = isFrozen ? submission.content.facts : await gatherFacts(db, { ...row, ...round }, today)
  const kept = await loadSections(db, params.id)
  const below = row.hasBelow ? await readBelow(context, params.id) : []
  const { can, isWriter } = await readSteps(context, row, submission)
  return {
    ...describeReport(row, today),
    templateVersion: round.templateVersion,
    through: round.through,
    windowFrom: round.windowFrom,
    windowTo: round.windowTo,
    cutOffOn: round.cutOffOn,
    sections: round.sections.map((section) => {
      const of = kept.get(section.key)
      return {
        section,
        text: isFrozen ? (submission.content.texts[section.key] ?? '') : (of?.text ?? null),
        isUnchanged: of?.isUnchanged ?? false,
        version: of?.version ?? null,
        savedBy: of?.savedBy ?? null,
        savedAt: of?.savedAt ?? null,
        before: before?.content.texts[section.key] ?? null,
        offers: section.kind === 'narrative' && !isFrozen ? offerSentences(facts, section.offers) : [],
      }
    }),
    facts,
    isFrozen,
    submission: submission && {
      ordinal: submission.ordinal,
      by: submission.by,
      at: submission.at.toISOString(),
    },
    decisions: row.decisions.map(({ at, ...each }) => ({ ...each, at: new Date(at).toISOString() })),
    reopenedUntilOn: row.openUntilOn,
    lateness:
      row.firstSubmittedOn === null && row.cancelledOn === null
        ? latenessOf({ ...row, dueOn: row.roundDueOn }, today)
        : null,
    coming: describeComing(row.coming, round.sections, isWriter),
    below,
    ...(row.hasBelow ? await loadConsolidation(db, params.id, today) : nothingSummedUp),
    missingReports: below
      .filter(({ state, isCancelled }) => !isCancelled && (state === 'draft' || state === 'returned'))
      .map(({ about }) => about),
    since:
      isFrozen && submission.content.since !== undefined
        ? submission.content.since
        : sinceOf(before, round, facts),
    inCharge: inChargeAtBoth(row.heldByWriter, row.heldByDecider, row.chargeRules),
    can,
  }
}

/** Reports are summed up in it, or once were. */
const hasBelow = sql<boolean>`(exists (select from report below where below.into_id = r.id)
  or exists (select from report_run n where n.report_id = r.id))`

function inChargeAtBoth(writer: HeldField | null, decider: HeldField | null, kept: unknown) {
  if (!writer || !decider) return null
  const rules = readChargeRules(kept)
  return { writer: inChargeOf(writer, rules), decider: inChargeOf(decider, rules) }
}

async function readBelow({ db, actor, today }: QueryContext, id: string) {
  const rows = await withRow(reportsSeen(db, actor), today).where('r.into_id', '=', id).execute()
  return rows
    .map((row) => describeReport(row, today))
    .toSorted((a, b) => a.about.name.localeCompare(b.about.name, 'vi'))
}

type DecisionRead = ResponseOf<typeof route>['decisions'][number]

/** What levels above said of a report under the alias `r`, the latest first. */
const decisionsOf = sql<DecisionRead[]>`coalesce((
  select jsonb_agg(jsonb_build_object('id', d.id, 'kind', d.kind, 'reason', d.reason, 'dueOn', d.due_on, 'at', d.decided_at,
    'by', ${personReference('d.decided_by', 'p.full_name', null)},
    'actingFor', ${personReference('d.acting_for', 'f.full_name', null)}) order by d.decided_at desc)
  from report_decision d left join person_detail p on p.id = d.decided_by left join person_detail f on f.id = d.acting_for
  where d.report_id = r.id), '[]')`

type Row = RowOfReport & { openUntilOn: ReturnType<typeof standingOf>['openUntilOn'] }

async function readSteps(
  { db, actor, today, organization }: QueryContext,
  row: Row,
  submission: Submission | null,
) {
  const acting = await readActing(db, actor, today)
  const standing = standingOf(row)
  const writing = canWriteReport(acting, row.owedByUnitId)
  const deciding = canDecideReport(acting, row.owedToUnitId, submission?.submittedById ?? null)
  const step = (name: ReportStep, may: typeof writing) =>
    firstRefusal<string>(canStep(name, standing, today), may)
  const can = {
    write: step('write', writing),
    submit: step('submit', writing),
    return: step('return', deciding),
    approve: step('approve', deciding),
    accept: step('accept', deciding),
    reopen: firstRefusal<string>(canAskForReports(actor), canOpenAgain(standing, today, today)),
    consolidate: step('write', writing),
    mailForm: firstRefusal<string>(
      canMailForms(actor, organization.mail !== undefined),
      canStep('write', standing, today),
    ),
  }
  return { can, isWriter: writing.allowed }
}
