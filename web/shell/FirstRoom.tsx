import { Navigate } from 'react-router'
import type { Role } from '#domain/session/actor.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'

const overlooking: readonly Role[] = ['leader', 'office', 'inspector']

/** Where one comes in: those who oversee the whole to the overview, the others to their own work. */
export function FirstRoom() {
  const { positions } = useSession()
  const oversees = positions.some(({ role }) => overlooking.includes(role))
  return <Navigate to={oversees ? paths.overview : paths.mine} replace />
}
