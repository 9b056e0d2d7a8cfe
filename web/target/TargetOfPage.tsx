import { Navigate, useSearchParams } from 'react-router'
import { findTarget } from '#domain/target/board-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'

/** A cell of the map, opened: the map knows units and indicators, a target has its own address. */
export function TargetOfPage() {
  const [search] = useSearchParams()
  const asked = (name: string): string => search.get(name) ?? ''
  const query = { unitId: asked('unit'), indicatorId: asked('indicator'), year: Number(asked('year')) }
  const { id } = useRead(findTarget, { query })
  return <Navigate to={paths.target(id, Number(asked('through')) || undefined)} replace />
}
