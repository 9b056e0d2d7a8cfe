import { allOf } from '#domain/obligation/four-cells.ts'
import { verdicts } from '#domain/target/figures.ts'
import { cellNames, countsOf } from '#web/obligation/cell-words.ts'
import { paths } from '#web/paths.ts'
import { boardAt } from '#web/target/board-address.ts'
import { statusOf } from '#web/target/verdict.ts'
import { tasksAt } from '#web/task/task-filters.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { FourCells } from '#web/ui/FourCells.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StandingBar, type StandingPart } from '#web/ui/StandingBar.tsx'
import { useWords } from '#web/words/language.tsx'
import { FundingOfProgramme } from './FundingOfProgramme.tsx'
import { ProjectsOfProgramme } from './ProjectsOfProgramme.tsx'
import type { ProgrammeRead } from './ProgrammePage.tsx'
import styles from './Programme.module.css'

/** The picture of where it stands: each bar with its figures, each figure opens what it counts. */
export function ProgrammeStanding({ programme }: { programme: ProgrammeRead }) {
  const { t } = useWords()
  return (
    <div className={styles['standing']}>
      <Targets programme={programme} />
      <Section title={t('programme.tasks')} sub={t('programme.allYears')}>
        <Tasks programme={programme} />
      </Section>
      <Section title={t('project.title')} sub={t('programme.allYears')}>
        <ProjectsOfProgramme programme={programme} />
      </Section>
      <Section title={t('programme.money')} sub={t('programme.moneySub')}>
        <FundingOfProgramme programme={programme} />
      </Section>
      <Section title={t('programme.communication')} sub={programme.year}>
        <Communication programme={programme} />
      </Section>
    </div>
  )
}

type Of = { programme: ProgrammeRead }

function Targets({ programme }: Of) {
  const { t } = useWords()
  const { id, year, through, targets } = programme
  const word = useVerdictParts()
  return (
    <Section
      title={t('programme.targets')}
      sub={through > 0 ? t('programme.targetsSub', { months: through, year }) : String(year)}
    >
      {targets.indicators.length === 0 ? (
        <EmptyState title={t('programme.noTargets')}>{t('programme.noTargetsHint')}</EmptyState>
      ) : (
        <>
          <StandingBar
            label={t('programme.targets')}
            parts={word(targets.counts, { programme: id }, programme)}
          />
          <ul className={styles['each']}>
            {targets.indicators.map(({ id: indicator, name, counts }) => (
              <li key={indicator}>
                <FigureLink to={boardAt({ indicator, year: String(year) })}>{name}</FigureLink>
                <StandingBar label={name} parts={word(counts, { indicator }, programme)} slim />
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

/** Each verdict with its count; the board shows the rows of one verdict whole. */
function useVerdictParts() {
  const { t } = useWords()
  return (
    counts: ProgrammeRead['targets']['counts'],
    of: Record<string, string>,
    { year, through }: ProgrammeRead,
  ): StandingPart[] =>
    verdicts.map((verdict) => ({
      key: verdict,
      status: statusOf[verdict],
      label: t(`status.${statusOf[verdict]}`),
      count: counts[verdict],
      to: boardAt({
        ...of,
        year: String(year),
        ...(through > 0 ? { through: String(through) } : {}),
        verdict,
        rows: 'all',
      }),
    }))
}

function Tasks({ programme }: Of) {
  const { t } = useWords()
  const { tasks } = programme.tasks
  const of = { programme: programme.id }
  if (allOf(tasks) === 0)
    return <EmptyState title={t('programme.noTasks')}>{t('programme.noTasksHint')}</EmptyState>
  return (
    <FourCells counts={countsOf(tasks)} to={(cell) => tasksAt({ ...of, cell: cellNames[cell], only: '' })} />
  )
}

/** What was given up stands with nothing that is told. */
const told = [
  ['appeared', 'done_on_time'],
  ['appeared_late', 'done_late'],
  ['ahead', 'planned'],
  ['missing', 'overdue'],
  ['unplanned', 'not_assessed'],
] as const

function Communication({ programme: { id, year, communication } }: Of) {
  const { t } = useWords()
  if (told.every(([standing]) => communication[standing] === 0))
    return <EmptyState title={t('communication.nothingPlanned')} />
  return (
    <StandingBar
      label={t('programme.communication')}
      parts={told.map(([standing, status]) => ({
        key: standing,
        status,
        label: t(`communication.standing.${standing}`),
        count: communication[standing],
        to: paths.communicationBy({ programme: id, year: String(year), standing }),
      }))}
    />
  )
}
