import { type ChargeStanding, chargeStandings, isHole, standingOf } from '#domain/charge/charge.ts'
import { type ChargeRules, isNeeded } from '#domain/charge/rules.ts'
import type { LoadedCharge } from './load-charges.ts'
import type { MatrixUnit } from './load-matrix.ts'

/** A cell as it stands, before anybody is named. */
export interface JudgedCell {
  readonly workFieldId: string
  readonly standing: ChargeStanding
  readonly charge: LoadedCharge | null
}

export interface JudgedRow {
  readonly unit: MatrixUnit
  readonly cells: readonly JudgedCell[]
  readonly holes: number
  /** Its place: in the order of the tree, those of which nothing is said after all others. */
  readonly place: number
}

interface Matrix {
  readonly units: readonly MatrixUnit[]
  readonly fields: readonly { readonly id: string }[]
  readonly charges: readonly LoadedCharge[]
  readonly rules: ChargeRules
}

/** Every unit with the cells that are needed or held. */
export function judgeCharges({ units, fields, charges, rules }: Matrix): JudgedRow[] {
  const held = new Map(charges.map((each) => [`${each.unitId} ${each.workFieldId}`, each]))
  return units.map((unit, place) => {
    const cells = fields.flatMap(({ id }): JudgedCell[] => {
      const charge = held.get(`${unit.id} ${id}`) ?? null
      const standing = standingOf(charge, isNeeded(rules, id, unit.kind))
      return charge || standing !== 'none' ? [{ workFieldId: id, standing, charge }] : []
    })
    return {
      unit,
      cells,
      holes: cells.filter(({ standing }) => isHole(standing)).length,
      place: cells.length > 0 ? place : units.length + place,
    }
  })
}

export function countStandings(cells: readonly JudgedCell[]): Record<ChargeStanding, number> {
  const counted = Map.groupBy(cells, ({ standing }) => standing)
  const [held = 0, deputy = 0, covered = 0, left = 0, hole = 0, none = 0] = chargeStandings.map(
    (standing) => counted.get(standing)?.length ?? 0,
  )
  return { held, deputy, covered, left, hole, none }
}
