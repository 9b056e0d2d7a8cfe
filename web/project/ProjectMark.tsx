import type { Project } from '#domain/project/contract.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { statusOf } from './use-standing-parts.ts'

type Stands = Pick<Project, 'standing' | 'slipDays'>

/** How a project stands, with its days behind or ahead of its plan. */
export function ProjectMark({ project }: { project: Stands }) {
  const say = useStandingWords()
  return <StatusMark status={statusOf[project.standing]}>{say(project)}</StatusMark>
}

/** The same in words alone. */
export function useStandingWords(): (project: Stands) => string {
  const { t } = useWords()
  const slip = useSlipWords()
  return ({ standing, slipDays }) =>
    slipDays === null || standing === 'stopped' || standing === 'no_milestones'
      ? t(`project.standing.${standing}`)
      : standing === 'finished'
        ? `${t('project.standing.finished')}, ${slip(slipDays)}`
        : slip(slipDays)
}

/** Days behind, ahead, or neither. */
export function useSlipWords(): (days: number) => string {
  const { t } = useWords()
  return (days) =>
    days === 0
      ? t('project.onPlan')
      : t(days > 0 ? 'project.daysLate' : 'project.daysEarly', { count: Math.abs(days) })
}
