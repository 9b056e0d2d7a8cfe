import * as z from 'zod'
import { idSchema, lineSchema } from '#domain/contract/field.ts'

/** What the organisation expects: which kinds of units must have whom, and how much one person can bear. */
export const chargeRulesSchema = z.object({
  /** Of how many pairs of field and unit one person may be in charge before it is too many. */
  mostPerPerson: z.number().int().min(1).max(1000),
  /** The kinds of units that must have someone in charge of a field. */
  needs: z.array(z.object({ workFieldId: idSchema, kinds: z.array(lineSchema(60)).max(50) })).max(200),
})
export type ChargeRules = z.infer<typeof chargeRulesSchema>

/** Until the organisation says otherwise nobody is missed, and three are bearable. */
export const defaultChargeRules: ChargeRules = { mostPerPerson: 3, needs: [] }

/** Whether a unit of this kind must have someone in charge of the field. */
export const isNeeded = ({ needs }: ChargeRules, workFieldId: string, kind: string): boolean =>
  needs.some((need) => need.workFieldId === workFieldId && need.kinds.includes(kind))
