import { Link } from 'react-router'
import { listProgrammes } from '#domain/programme/contract.ts'
import { lastsIn } from '#domain/programme/period.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useWords } from '#web/words/language.tsx'

/** The programmes that a target belongs to: those judged by what it counts, of its year. */
export function ProgrammesOfTarget({ indicatorId, year }: { indicatorId: string; year: number }) {
  const { t } = useWords()
  const { programmes } = useRead(listProgrammes)
  const own = programmes.filter((each) => each.indicatorIds.includes(indicatorId) && lastsIn(each, year))
  if (own.length === 0) return null
  return (
    <p className="small row">
      <span className="soft">{t('programme.one')}</span>
      {own.map(({ id, shortName }) => (
        <Link key={id} to={`${paths.programme(id)}?year=${year}`}>
          {shortName}
        </Link>
      ))}
    </p>
  )
}
