import * as z from 'zod'
import { decisionSchema } from '#domain/contract/field.ts'

/** Every step of the lifecycle with whether its reader may take it now, and if not, why. */
export const stepsSchema = z.object({
  acknowledge: decisionSchema,
  hand: decisionSchema,
  report: decisionSchema,
  submit: decisionSchema,
  askExtension: decisionSchema,
  accept: decisionSchema,
  return: decisionSchema,
  grantExtension: decisionSchema,
  refuseExtension: decisionSchema,
  extend: decisionSchema,
  cancel: decisionSchema,
})
