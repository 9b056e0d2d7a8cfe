import type { ResponseOf } from '#domain/contract/route.ts'
import type { listProjects } from '#domain/project/contract.ts'
import { type ProjectStanding, projectStandings } from '#domain/project/project.ts'
import { paths } from '#web/paths.ts'
import type { StandingPart } from '#web/ui/StandingBar.tsx'
import type { Status } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'

/** The shape by which a standing is shown: only what is behind its plan is late. */
export const statusOf: Record<ProjectStanding, Status> = {
  late_more: 'overdue',
  late_90: 'hard_to_reach',
  late_30: 'behind',
  on_plan: 'on_pace',
  no_milestones: 'not_assessed',
  finished: 'accepted',
  stopped: 'cancelled',
}

/** Each standing that occurs with its count, opening the projects that stand so. */
export function useStandingParts(
  standings: ResponseOf<typeof listProjects>['standings'],
  of: Record<string, string> = {},
): StandingPart[] {
  const { t } = useWords()
  return projectStandings.flatMap((standing) => {
    const count = standings.find((each) => each.standing === standing)?.count ?? 0
    if (count === 0) return []
    const to = paths.projectsBy({ ...of, standing })
    return [
      { key: standing, status: statusOf[standing], label: t(`project.standing.${standing}`), count, to },
    ]
  })
}
