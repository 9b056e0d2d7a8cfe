import { sql } from 'kysely'
import type { appraisalOutcomes, appraisalStepKinds } from '#domain/appraisal/lifecycle.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { refused } from '#server/kernel/problem.ts'
import { owe } from '#server/obligation/owe.ts'
import type { AppraisalLocked } from './load-appraisal.ts'

type StepKind = (typeof appraisalStepKinds)[number]
type Outcome = (typeof appraisalOutcomes)[number]

/** A step comes to be owed to the drafting unit: an opinion, an appraisal, a decision; all stand in the ledger. */
export async function oweStep(
  { tx, today, actor }: CommandContext,
  appraisal: AppraisalLocked,
  { kind, unitId, dueOn }: { kind: StepKind; unitId: string; dueOn: CalendarDate },
): Promise<void> {
  const id = newId()
  await owe(tx, {
    id,
    kind: kind === 'round' ? 'appraisal' : 'opinion',
    title: appraisal.title,
    requiredQuality: appraisal.type,
    owedByUnitId: unitId,
    owedToUnitId: appraisal.drafted_by_unit_id,
    owedToPersonId: actor.personId,
    assignedOn: today,
    dueOn,
  })
  await tx
    .insertInto('appraisal_step')
    .values({
      id,
      appraisal_id: appraisal.id,
      kind,
      round: sql<number>`(select count(*) + 1 from appraisal_step where appraisal_id = ${appraisal.id} and kind = 'round')`,
    })
    .execute()
}

export interface Given {
  readonly outcome: Outcome
  readonly text: string | null
  /** Whose power a deputy used. */
  readonly givenFor: string | null
}

/** The step that waits in this appraisal, of a kind; there is one at most beside opinions. */
export const waitingStep = ({ tx }: CommandContext, appraisalId: string, kind: StepKind) =>
  tx
    .selectFrom('appraisal_step')
    .select(['id', 'version'])
    .where('appraisal_id', '=', appraisalId)
    .where('kind', '=', kind)
    .where('outcome', 'is', null)
    .executeTakeFirst()

/** Gives what was owed: said by the actor under own name, and done in the ledger on the same day. */
export async function giveStep(
  { tx, actor, today }: CommandContext,
  step: { id: string; version: number },
  { outcome, text, givenFor }: Given,
): Promise<void> {
  await tx
    .updateTable('appraisal_step')
    .set({
      outcome,
      text,
      given_by: actor.personId,
      given_for: givenFor === actor.personId ? null : givenFor,
      given_on: today,
      version: step.version + 1,
    })
    .where('id', '=', step.id)
    .execute()
  await tx
    .updateTable('obligation')
    .set((set) => ({
      claimed_on: today,
      verified_on: today,
      progress_percent: 100,
      last_updated_on: today,
      version: set('version', '+', 1),
    }))
    .where('id', '=', step.id)
    .execute()
}

/** Why a draft comes back: causes in use, each once. */
export async function keepCauses(
  { tx }: CommandContext,
  stepId: string,
  causes: readonly { causeId: string; note: string | null }[],
): Promise<void> {
  const ids = [...new Set(causes.map(({ causeId }) => causeId))]
  if (ids.length < causes.length) throw refused('cause_named_twice')
  const known = await tx
    .selectFrom('return_cause')
    .select('id')
    .where('id', 'in', ids)
    .where('retired_on', 'is', null)
    .execute()
  if (known.length < ids.length) throw refused('cause_unknown')
  const rows = causes.map(({ causeId, note }) => ({ id: newId(), step_id: stepId, cause_id: causeId, note }))
  await tx.insertInto('appraisal_return').values(rows).execute()
}

/** Whatever is still owed for a draft that has ended is owed no more. */
export async function endSteps(
  { tx, today }: CommandContext,
  appraisalId: string,
  reason: string,
): Promise<void> {
  await sql`
    update obligation o set cancelled_on = ${today}, cancelled_reason = ${reason}, last_updated_on = ${today},
      version = o.version + 1
    from appraisal_step s
    where s.id = o.id and s.appraisal_id = ${appraisalId} and s.outcome is null and o.cancelled_on is null`.execute(
    tx,
  )
}
