import * as z from 'zod'
import { personReferenceSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { workFieldReferenceSchema } from '#domain/work-field/contract.ts'
import { type Charged, chargeStandingSchema, standingOf } from './charge.ts'
import { type ChargeRules, isNeeded } from './rules.ts'

/** Who is in charge of a field of work in one unit, as whatever else belongs to the field shows it. */
export const inChargeSchema = z
  .object({
    workField: workFieldReferenceSchema,
    unit: unitReferenceSchema,
    standing: chargeStandingSchema,
    /** Null where nobody was named. */
    charge: z
      .object({
        person: personReferenceSchema.nullable(),
        deputy: personReferenceSchema.nullable(),
        isDeputyHere: z.boolean(),
        cover: unitReferenceSchema.nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'InCharge' })
export type InCharge = z.infer<typeof inChargeSchema>

/** What is held of a field in a unit, with the names; `charged` is null where nobody was named. */
export interface HeldField {
  readonly workField: InCharge['workField']
  readonly unit: InCharge['unit']
  readonly kind: string
  readonly charged: (Charged & NonNullable<InCharge['charge']>) | null
}

/** The same as it stands by the rules of the matrix; a unit that has ended covers nothing. */
export function inChargeOf({ workField, unit, kind, charged }: HeldField, rules: ChargeRules): InCharge {
  const standing = standingOf(charged, isNeeded(rules, workField.id, kind))
  if (!charged) return { workField, unit, standing, charge: null }
  const { person, deputy, isDeputyHere, cover, isCoverThere } = charged
  return {
    workField,
    unit,
    standing,
    charge: { person, deputy, isDeputyHere, cover: isCoverThere ? cover : null },
  }
}
