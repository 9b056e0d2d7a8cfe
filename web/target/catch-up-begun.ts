import * as z from 'zod'
import { decimalSchema } from '#domain/quantity/decimal.ts'

const begunSchema = z.object({
  amounts: z.array(decimalSchema),
  steps: z.array(z.object({ leadUnitId: z.string(), title: z.string(), acceptance: z.string() })),
})

/** What a plan begins with when it is made of what was tried; travels with the page, not in its address. */
export type CatchUpBegun = z.infer<typeof begunSchema>

/** Reads what came along; null when the page was opened by its address. */
export const readBegun = (state: unknown): CatchUpBegun | null => begunSchema.safeParse(state).data ?? null
