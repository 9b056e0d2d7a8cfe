import { useMemo } from 'react'
import { useParams } from 'react-router'
import { readIntake } from '#domain/intake/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { IntakeReview } from './IntakeReview.tsx'
import type { UnitNames } from './intake.ts'

/** One document under review: its text and what was read in it, side by side. */
export function IntakePage() {
  const { id = '' } = useParams()
  const intake = useRead(readIntake, { params: { id } })
  const { units } = useRead(listUnits)
  const names: UnitNames = useMemo(() => new Map(units.map((unit) => [unit.id, unit])), [units])
  return <IntakeReview key={id} intake={intake} units={names} />
}
