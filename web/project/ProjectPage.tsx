import { useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readProject } from '#domain/project/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProjectActions } from './ProjectActions.tsx'
import { ProjectCurve } from './ProjectCurve.tsx'
import { ProjectFacts } from './ProjectFacts.tsx'
import { ProjectHistory } from './ProjectHistory.tsx'
import { ProjectMilestones } from './ProjectMilestones.tsx'
import { ProjectMoney } from './ProjectMoney.tsx'
import { ProjectObstacles } from './ProjectObstacles.tsx'
import { ProjectPictures } from './ProjectPictures.tsx'

export type ProjectRead = ResponseOf<typeof readProject>

/** One capital project: where it stands against its plan, its money, and what holds it up. */
export function ProjectPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const project = useRead(readProject, { params: { id } })
  const { name, owner, approval, approvedOn, stopped } = project
  return (
    <Page
      title={name}
      sub={`${owner.name} · ${t('project.approvedBy', { approval, date: format.date(approvedOn) })}`}
      crumbs={[
        { title: t('programme.title'), to: paths.programmes },
        { title: t('project.title'), to: paths.projects },
      ]}
      actions={<ProjectActions project={project} />}
    >
      {stopped && (
        <Notice title={t('project.stoppedOn', { date: format.date(stopped.on) })}>{stopped.reason}</Notice>
      )}
      <ProjectFacts project={project} />
      {project.weights.total > 0 && (
        <Section title={t('project.curve')} sub={t('project.curveSub')}>
          <ProjectCurve project={project} />
        </Section>
      )}
      <ProjectMilestones project={project} />
      <ProjectMoney project={project} />
      <ProjectObstacles project={project} />
      <ProjectPictures project={project} />
      <Section title={t('project.history')}>
        <ProjectHistory project={project} />
      </Section>
    </Page>
  )
}
