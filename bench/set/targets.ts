import { addDays, endOfMonth } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { since } from './calendar.ts'
import type { Row } from './copy-rows.ts'
import type { People } from './people.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'
import type { Size } from './size.ts'
import type { Province } from './units.ts'
import { indicatorNames } from './words.ts'

export interface Targets {
  readonly indicators: Row<'indicator'>[]
  readonly targets: Row<'target'>[]
  readonly actuals: Row<'actual'>[]
}

const year = 2023

/** The indicators for each unit in one year, its months reported and approved. */
export function planYear(random: Random, size: Size, { units }: Province, people: People): Targets {
  const indicators = Array.from({ length: size.indicators }, (_, index): Row<'indicator'> => {
    const name = nameOf(index)
    const isRate = index % 5 === 4
    return {
      id: seededId(random, since),
      code: `CT-${index + 1}`,
      name,
      short_name: name,
      unit_of_measure: isRate ? '%' : 'lượt',
      direction: index % 7 === 6 ? 'lower' : 'higher',
      aggregation: isRate ? 'mean' : 'sum',
      over_units: isRate ? 'none' : 'sum',
      ordinal: index,
    }
  })
  const reporters = [...people.ofDepartment.values()].flat()
  const made: Targets = { indicators, targets: [], actuals: [] }
  for (const unit of units) {
    for (const indicator of indicators) {
      const target = targetOf(random, unit.id, indicator.id)
      made.targets.push(target)
      const monthly = Number(target.planned) / (indicator.aggregation === 'mean' ? 1 : 12)
      for (let month = 1; month <= size.monthsReported; month++) {
        made.actuals.push(
          actualOf(random, target.id, month, monthly, random.pick(reporters), random.pick(people.leaders)),
        )
      }
    }
  }
  return made
}

/** A name for each; from the eleventh on with a number. */
function nameOf(index: number): string {
  const [name = '', round] = [
    indicatorNames[index % indicatorNames.length],
    Math.floor(index / indicatorNames.length),
  ]
  return round === 0 ? name : `${name} ${round + 1}`
}

function targetOf(random: Random, unitId: string, indicatorId: string): Row<'target'> {
  const planned = decimal(60 + 12 * random.int(40))
  const id = seededId(random, since)
  return { id, indicator_id: indicatorId, unit_id: unitId, year, planned, first_planned: planned }
}

function actualOf(
  random: Random,
  targetId: string,
  month: number,
  monthly: number,
  submitterId: string,
  approverId: string,
): Row<'actual'> {
  const submitted = addDays(endOfMonth(year, month), 1)
  return {
    id: seededId(random, submitted),
    target_id: targetId,
    month,
    value: decimal(Math.round((monthly * (60 + random.int(60))) / 100)),
    state: 'approved',
    submitted_by: submitterId,
    submitted_on: submitted,
    approved_by: approverId,
    approved_on: addDays(submitted, 1),
    version: 2,
  }
}
