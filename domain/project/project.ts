import * as z from 'zod'

/** Money of a project: allotted by whoever gives it, disbursed by the owner. */
export const moneyKinds = ['allotted', 'disbursed'] as const
export const moneyKindSchema = z.enum(moneyKinds)
export type MoneyKind = (typeof moneyKinds)[number]

/** How a project stands, of which each is in exactly one; days behind the plan are calendar days. */
export const projectStandings = [
  'late_more',
  'late_90',
  'late_30',
  'on_plan',
  'no_milestones',
  'finished',
  'stopped',
] as const
export const projectStandingSchema = z.enum(projectStandings)
export type ProjectStanding = (typeof projectStandings)[number]

interface Stands {
  readonly isStopped: boolean
  readonly schedule: { readonly isFinished: boolean; readonly slipDays: number } | null
}

/** Up to thirty, up to ninety, or more than ninety days behind. */
export function standingOf({ isStopped, schedule }: Stands): ProjectStanding {
  if (isStopped) return 'stopped'
  if (!schedule) return 'no_milestones'
  const { isFinished, slipDays } = schedule
  if (isFinished) return 'finished'
  if (slipDays <= 0) return 'on_plan'
  return slipDays <= 30 ? 'late_30' : slipDays <= 90 ? 'late_90' : 'late_more'
}
