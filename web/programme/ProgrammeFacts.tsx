import { Link } from 'react-router'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'
import type { ProgrammeRead } from './ProgrammePage.tsx'
import { usePeriodOf } from './use-period-of.ts'

/** How long it lasts, what it follows and goes on as, and who stands for it. */
export function ProgrammeFacts({ programme }: { programme: ProgrammeRead }) {
  const { t } = useWords()
  const periodOf = usePeriodOf()
  const { standingUnits, successor, predecessors } = programme
  return (
    <div className="small soft">
      <p>{periodOf(programme)}</p>
      <p>
        {standingUnits.length > 0
          ? t('programme.standingFor', { units: standingUnits.map(({ name }) => name).join(', ') })
          : t('programme.standingUnitsNone')}
      </p>
      {predecessors.length > 0 && (
        <p>
          {t('programme.follows')}{' '}
          {predecessors.map(({ id, name }, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <Link to={paths.programme(id)}>{name}</Link>
            </span>
          ))}
        </p>
      )}
      {successor && (
        <p>
          {t('programme.successor')}: <Link to={paths.programme(successor.id)}>{successor.name}</Link>
        </p>
      )}
    </div>
  )
}
