import { type Project, listProjects } from '#domain/project/contract.ts'
import { projectStandings } from '#domain/project/project.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { StandingBar } from '#web/ui/StandingBar.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProjectMark, useStandingWords } from './ProjectMark.tsx'
import type { ProjectFilters } from './ProjectsPage.tsx'
import { useStandingParts } from './use-standing-parts.ts'

/** How many stand how, and project by project. */
export function ProjectList({ filters }: { filters: ProjectFilters }) {
  const { t } = useWords()
  const standing = projectStandings.find((each) => each === filters.valueOf('standing'))
  const [programmeId, ownerUnitId] = [filters.valueOf('programme'), filters.valueOf('owner')]
  const [words, after] = [filters.valueOf('words'), filters.valueOf('after')]
  const { rows, next, standings } = useRead(listProjects, {
    query: {
      ...(programmeId ? { programmeId } : {}),
      ...(ownerUnitId ? { ownerUnitId } : {}),
      ...(standing ? { standing } : {}),
      ...(words ? { words } : {}),
      ...(after ? { after } : {}),
    },
  })
  const parts = useStandingParts(standings, {
    ...(programmeId ? { programme: programmeId } : {}),
    ...(ownerUnitId ? { owner: ownerUnitId } : {}),
    ...(words ? { words } : {}),
  })
  return (
    <div className="stack">
      {parts.length > 0 && <StandingBar label={t('project.standing')} parts={parts} />}
      <Table
        label={t('project.title')}
        rows={rows}
        columns={useColumns()}
        rowKey={({ id }) => id}
        to={({ id }) => paths.project(id)}
        empty={
          <EmptyState title={t(filters.isFiltered ? 'project.noneFound' : 'project.none')}>
            {t('project.noneHint')}
          </EmptyState>
        }
        copyable
        whole
      />
      <PageTurner filters={filters} next={next} />
    </div>
  )
}

function useColumns(): Column<Project>[] {
  const { t, format } = useWords()
  const say = useStandingWords()
  return [
    {
      key: 'name',
      title: t('project.name'),
      phone: 'untitled',
      render: ({ name, programme }) => (
        <>
          {name}
          {programme && <span className="below">{programme.shortName}</span>}
        </>
      ),
      text: ({ name }) => name,
    },
    { key: 'owner', title: t('project.owner'), render: ({ owner }) => owner.shortName },
    {
      key: 'standing',
      title: t('project.standing'),
      render: (project) => <ProjectMark project={project} />,
      text: say,
    },
    {
      key: 'milestones',
      title: t('project.milestones'),
      align: 'end',
      render: ({ milestones }) => (milestones.of > 0 ? format.of(milestones.reached, milestones.of) : '–'),
    },
    { key: 'endsOn', title: t('project.endsOn'), align: 'end', render: ({ endsOn }) => format.date(endsOn) },
    {
      key: 'investment',
      title: t('project.investment'),
      align: 'end',
      render: ({ balance }) => format.number(balance.investment),
    },
    {
      key: 'disbursed',
      title: t('project.disbursed'),
      align: 'end',
      render: ({ balance }) => (
        <>
          {format.number(balance.disbursed)}
          {balance.allotted > 0 && (
            <span className="below">
              {t('project.ofAllotted', { share: format.share(balance.disbursed, balance.allotted) })}
            </span>
          )}
        </>
      ),
      text: ({ balance }) => format.number(balance.disbursed),
    },
  ]
}
