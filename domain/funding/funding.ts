import * as z from 'zod'

/** What happens to money that was asked for, in this order; each may come in parts. */
export const fundingStepKinds = ['approved', 'allotted', 'spent'] as const
export const fundingStepKindSchema = z.enum(fundingStepKinds)
export type FundingStepKind = (typeof fundingStepKinds)[number]

/** How far it has come; `spent` when all that was approved is allotted and spent. */
export const fundingStates = ['asked', 'approved', 'allotted', 'spent', 'refused'] as const
export const fundingStateSchema = z.enum(fundingStates)
export type FundingState = (typeof fundingStates)[number]

/** Whole đồng, up to a thousand billion thousand: exact in every number that holds it. */
export const amountSchema = z.number().int().min(1).max(999_999_999_999_999)

/** Whole đồng asked, approved, allotted and spent, all parts together. */
export const balanceSchema = z.object({
  asked: z.number().int(),
  approved: z.number().int(),
  allotted: z.number().int(),
  spent: z.number().int(),
})
export type Balance = z.infer<typeof balanceSchema>
