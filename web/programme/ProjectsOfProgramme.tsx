import { paths } from '#web/paths.ts'
import { useStandingParts } from '#web/project/use-standing-parts.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StandingBar } from '#web/ui/StandingBar.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProgrammeRead } from './ProgrammePage.tsx'

/** How many projects stand how, and how much of what was allotted to them is paid out. */
export function ProjectsOfProgramme({ programme: { id, projects } }: { programme: ProgrammeRead }) {
  const { t, format } = useWords()
  const parts = useStandingParts(projects.standings, { programme: id })
  const { count, investment, allotted, disbursed } = projects.total
  if (count === 0)
    return <EmptyState title={t('programme.noProjects')}>{t('programme.noProjectsHint')}</EmptyState>
  return (
    <>
      <StandingBar label={t('project.title')} parts={parts} />
      <p className="small soft">
        <FigureLink to={paths.projectsBy({ programme: id })}>
          {t('project.paidOf', {
            share: format.share(disbursed, allotted),
            disbursed: format.number(disbursed),
            allotted: format.number(allotted),
            investment: format.number(investment),
          })}
        </FigureLink>
      </p>
    </>
  )
}
