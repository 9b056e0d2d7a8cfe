import { Link } from 'react-router'
import { listUnits } from '#domain/unit/contract.ts'
import { useLaterRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'

/** To whoever has founded an organisation: what comes first, for targets and tasks need units to be assigned to. */
export function FirstSteps() {
  const { t } = useWords()
  const { positions } = useSession()
  const administers = positions.some(({ role }) => role === 'administrator')
  const { data } = useLaterRead(listUnits, { enabled: administers })
  const top = data?.units[0]
  if (!top || data.units.length > 1) return null
  const steps = [
    { to: paths.units, say: t('overview.firstUnits') },
    { to: paths.unit(top.id), say: t('overview.firstPeople') },
    { to: paths.targetImport(), say: t('overview.firstTargets') },
    { to: paths.readIn, say: t('overview.firstTasks') },
  ]
  return (
    <Notice title={t('overview.firstSteps')}>
      <ol>
        {steps.map(({ to, say }, at) => (
          <li key={to}>
            {at + 1}. <Link to={to}>{say}</Link>
          </li>
        ))}
      </ol>
    </Notice>
  )
}
