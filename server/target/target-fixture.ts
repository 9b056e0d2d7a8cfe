import { decimal } from '#domain/quantity/decimal.ts'
import { defineIndicator, setTarget } from '#domain/target/contract.ts'
import type { Aggregation, Direction } from '#domain/target/indicator.ts'
import { newId } from '#server/kernel/id.ts'
import type { TestHouse, TestPerson, UnitName } from '#server/testing/test-house.ts'

let planted = 0

/** For tests: an indicator defined by someone of the office. */
export async function plantIndicator(
  office: TestPerson,
  name: string,
  more: { aggregation?: Aggregation; decimals?: number; direction?: Direction } = {},
): Promise<string> {
  const id = newId()
  const body = { id, code: id.slice(-8), name, unitOfMeasure: 'đảng viên', ordinal: planted++, ...more }
  await office.call(defineIndicator, { body })
  return id
}

/** For tests: a target of 2023 with the months given, submitted by the head of that unit, past the commands. */
export async function plantTarget(
  house: TestHouse,
  office: TestPerson,
  plan: { indicatorId: string; unit: UnitName; planned: number | string; year?: number },
  months: readonly (number | string | null)[],
  submittedBy: TestPerson,
): Promise<string> {
  const id = newId()
  const { indicatorId, unit, planned, year = 2023 } = plan
  const body = { id, indicatorId, unitId: house.units[unit], year, planned: decimal(planned) }
  await office.call(setTarget, { body })
  const rows = months.flatMap((value, index) =>
    value === null
      ? []
      : [
          {
            id: newId(),
            target_id: id,
            month: index + 1,
            value: decimal(value),
            state: 'submitted' as const,
            submitted_by: submittedBy.personId,
          },
        ],
  )
  if (rows.length > 0) await house.organization.db.insertInto('actual').values(rows).execute()
  return id
}
