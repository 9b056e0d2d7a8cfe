import type { readIntake } from '#domain/intake/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import type { UnitReference } from '#domain/contract/field.ts'

/** One document under review, as its page holds it. */
export type Intake = ResponseOf<typeof readIntake>

/** The units of the organisation by id, for their names. */
export type UnitNames = ReadonlyMap<string, Pick<UnitReference, 'name' | 'shortName'>>
