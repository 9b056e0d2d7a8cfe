import { Link } from 'react-router'
import { paths } from '#web/paths.ts'
import { Figure } from '#web/ui/Figure.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProjectMark, useSlipWords } from './ProjectMark.tsx'
import type { ProjectRead } from './ProjectPage.tsx'
import styles from './Project.module.css'

/** Where it stands in a few figures: against its plan, when it is to be expected, how much is paid out. */
export function ProjectFacts({ project }: { project: ProjectRead }) {
  const { t, format } = useWords()
  const slip = useSlipWords()
  const { weights, balance, programme, endsOn, firstEndsOn, slipOfFirstPlan, slipDays } = project
  return (
    <>
      <p className="row">
        <ProjectMark project={project} />
        {programme && <Link to={paths.programme(programme.id)}>{programme.shortName}</Link>}
      </p>
      <div className={styles['facts']}>
        <Figure
          label={t('project.work')}
          below={t('project.dueShare', { share: format.share(weights.planned, weights.total) })}
        >
          {weights.total > 0 ? format.share(weights.earned, weights.total) : '–'}
        </Figure>
        <Figure
          label={t('project.endsOn')}
          below={
            <>
              {firstEndsOn !== endsOn && t('project.firstEndsOn', { date: format.date(firstEndsOn) })}
              {slipOfFirstPlan !== null && slipOfFirstPlan !== slipDays && (
                <span className="below">{t('project.byFirstPlan', { slip: slip(slipOfFirstPlan) })}</span>
              )}
            </>
          }
        >
          {format.date(endsOn)}
        </Figure>
        <Forecast project={project} />
        <Figure
          label={t('project.disbursed')}
          below={t('project.ofAllottedAmount', {
            share: format.share(balance.disbursed, balance.allotted),
            allotted: format.number(balance.allotted),
          })}
        >
          {format.number(balance.disbursed)}
        </Figure>
        <Figure label={t('project.investment')} below={t('funding.dong')}>
          {format.number(balance.investment)}
        </Figure>
      </div>
    </>
  )
}

/** When it is to be expected, on what that rests; or why nobody can say. */
function Forecast({ project: { forecast, standing } }: { project: ProjectRead }) {
  const { t, format } = useWords()
  const slip = useSlipWords()
  if (standing === 'finished' && forecast.endsOn !== null)
    return (
      <Figure label={t('project.finishedOn')} below={slip(forecast.slipDays)}>
        {format.date(forecast.endsOn)}
      </Figure>
    )
  if (forecast.endsOn === null)
    return (
      <Figure label={t('project.forecast')} below={t(`project.noForecast.${forecast.reason}`)}>
        –
      </Figure>
    )
  return (
    <Figure
      label={t('project.forecast')}
      below={t('project.forecastBasis', {
        slip: slip(forecast.slipDays),
        of: format.of(forecast.reached, forecast.of),
      })}
    >
      {format.date(forecast.endsOn)}
    </Figure>
  )
}
