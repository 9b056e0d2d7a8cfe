import * as z from 'zod'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import type { MoneyKind } from './project.ts'

/** Whole đồng: what the project may cost, what was allotted to it and what was paid out. */
export const projectBalanceSchema = z.object({
  investment: z.number().int(),
  allotted: z.number().int(),
  disbursed: z.number().int(),
})
export type ProjectBalance = z.infer<typeof projectBalanceSchema>

export type ProjectBalanceRefusal = 'more_than_investment' | 'more_than_allotted'

const drawnFrom: Record<MoneyKind, readonly [keyof ProjectBalance, ProjectBalanceRefusal]> = {
  allotted: ['investment', 'more_than_investment'],
  disbursed: ['allotted', 'more_than_allotted'],
}

/** The amount in whole đồng that may still be entered of a kind without a reason. */
export const leftFor = (balance: ProjectBalance, kind: MoneyKind): number =>
  Math.max(0, balance[drawnFrom[kind][0]] - balance[kind])

/** Never more allotted than the investment decided on, nor more paid out than allotted, unless somebody says why. */
export function mayEnter(
  balance: ProjectBalance,
  { kind, amount, overReason }: { kind: MoneyKind; amount: number; overReason: string | null },
): Decision<ProjectBalanceRefusal> {
  return amount <= leftFor(balance, kind) || overReason !== null ? allowed : refused(drawnFrom[kind][1])
}

/** What was allotted may be withdrawn as long as what was paid out of it is covered by what is left. */
export function mayWithdraw(
  balance: ProjectBalance,
  { kind, amount }: { kind: MoneyKind; amount: number },
): Decision<'later_entries_rest_on_it'> {
  return kind === 'disbursed' || balance.disbursed <= balance.allotted - amount
    ? allowed
    : refused('later_entries_rest_on_it')
}
