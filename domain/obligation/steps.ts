import * as z from 'zod'
import { decisionSchema } from '#domain/contract/field.ts'

/** Every step of the lifecycle with whether its reader may take it now, and if not, why. */
export const stepsSchema = z.object({
  acknowledge: decisionSchema,
  contest: decisionSchema,
  agree: decisionSchema,
  insist: decisionSchema,
  hand: decisionSchema,
  report: decisionSchema,
  breakDown: decisionSchema,
  guide: decisionSchema,
  block: decisionSchema,
  arrangeParts: decisionSchema,
  submit: decisionSchema,
  askExtension: decisionSchema,
  accept: decisionSchema,
  return: decisionSchema,
  grantExtension: decisionSchema,
  refuseExtension: decisionSchema,
  extend: decisionSchema,
  star: decisionSchema,
  classify: decisionSchema,
  remind: decisionSchema,
  transfer: decisionSchema,
  split: decisionSchema,
  merge: decisionSchema,
  cancel: decisionSchema,
})
