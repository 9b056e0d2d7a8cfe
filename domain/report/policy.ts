import { type Acting, actsFor } from '#domain/appraisal/policy.ts'
import { type Decision, allowed, firstRefusal, refused } from '#domain/decision/decision.ts'
import { type Actor, type Role, holdsRoleOver, holdsRoleOverAll, readsOnly } from '#domain/session/actor.ts'

export type ReportRefusal =
  | 'reads_only'
  | 'only_the_office_asks_for_reports'
  | 'only_the_reporting_unit'
  | 'only_a_level_above'
  | 'own_report'

const heads: readonly Role[] = ['leader', 'office', 'unit_head']

const holdsIn = (actor: Actor, unitId: string, roles: readonly Role[]): boolean =>
  actor.positions.some((post) => post.unitId === unitId && roles.includes(post.role))

/** Templates and rounds are kept by the office of the body. */
export const canAskForReports = (actor: Actor): Decision<ReportRefusal> =>
  holdsRoleOverAll(actor, ['office']) ? allowed : refused('only_the_office_asks_for_reports')

/** Forms go out by mail where the office wants it and a mail server is set. */
export const canMailForms = (actor: Actor, hasMail: boolean): Decision<ReportRefusal | 'no_mail_server'> =>
  firstRefusal<ReportRefusal | 'no_mail_server'>(
    canAskForReports(actor),
    hasMail ? allowed : refused('no_mail_server'),
  )

/** Whoever works in the unit that owes it writes it and hands it up, or the deputy of its head. */
export function canWriteReport(acting: Acting, owedByUnitId: string): Decision<ReportRefusal> {
  if (readsOnly(acting.actor)) return refused('reads_only')
  const isOwn = holdsIn(acting.actor, owedByUnitId, [...heads, 'unit_clerk'])
  return isOwn || actsFor(acting, owedByUnitId) !== null ? allowed : refused('only_the_reporting_unit')
}

/**
 * The head of the unit that is owed the report decides, their deputy, or the office or a leader of any level above; never on
 * a report that they handed up themselves.
 */
export function canDecideReport(
  acting: Acting,
  owedToUnitId: string,
  submittedBy: string | null,
): Decision<ReportRefusal> {
  const { actor } = acting
  if (readsOnly(actor)) return refused('reads_only')
  const isAbove = holdsIn(actor, owedToUnitId, heads) || holdsRoleOver(actor, owedToUnitId, heads)
  if (!isAbove && actsFor(acting, owedToUnitId) === null) return refused('only_a_level_above')
  return submittedBy === actor.personId ? refused('own_report') : allowed
}
