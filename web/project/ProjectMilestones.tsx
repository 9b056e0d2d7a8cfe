import { useState } from 'react'
import type { ProjectMilestone } from '#domain/project/contract.ts'
import { FileList } from '#web/task/FileList.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { LayMilestonesForm, ReachForm, WithdrawReachedForm } from './MilestoneForms.tsx'
import { useSlipWords } from './ProjectMark.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

type Doing = { what: 'lay' } | { what: 'reach' | 'withdraw'; milestone: ProjectMilestone }

/** The milestones by their days: planned, moved, reached, and how late. */
export function ProjectMilestones({ project }: { project: ProjectRead }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const end = () => setDoing(null)
  const { can, plan, milestones } = project
  const lay = (
    <Button small why={why(can.keep.allowed ? can.goOn : can.keep)} onClick={() => setDoing({ what: 'lay' })}>
      {t('project.layMilestones')}
    </Button>
  )
  return (
    <Section
      title={t('project.milestones')}
      sub={plan.length > 0 && t('project.reachedOf', milestones)}
      aside={plan.length > 0 && lay}
    >
      <Table
        label={t('project.milestones')}
        rows={plan}
        columns={useColumns(project, (what, milestone) => setDoing({ what, milestone }))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t('project.noMilestones')} action={lay}>
            {t('project.noMilestonesHint')}
          </EmptyState>
        }
        whole
      />
      <Dialog
        open={doing !== null}
        onClose={end}
        title={t(doing ? titles[doing.what] : 'project.layMilestones')}
      >
        {doing?.what === 'lay' && <LayMilestonesForm project={project} onDone={end} />}
        {doing?.what === 'reach' && <ReachForm project={project} milestone={doing.milestone} onDone={end} />}
        {doing?.what === 'withdraw' && (
          <WithdrawReachedForm project={project} milestone={doing.milestone} onDone={end} />
        )}
      </Dialog>
    </Section>
  )
}

const titles = {
  lay: 'project.layMilestones',
  reach: 'project.reach',
  withdraw: 'project.withdrawReached',
} as const

function useColumns(
  { weights, can }: ProjectRead,
  onDo: (what: 'reach' | 'withdraw', milestone: ProjectMilestone) => void,
): Column<ProjectMilestone>[] {
  const { t, why, format } = useWords()
  return [
    {
      key: 'name',
      title: t('project.milestone'),
      phone: 'untitled',
      render: ({ name, evidence, file }) => (
        <>
          {name}
          {evidence && <span className="below">{evidence}</span>}
          <FileList files={file ? [file] : []} />
        </>
      ),
      text: ({ name }) => name,
    },
    {
      key: 'weight',
      title: t('project.weight'),
      align: 'end',
      render: ({ weight }) => format.share(weight, weights.total),
    },
    {
      key: 'planned',
      title: t('project.plannedOn'),
      align: 'end',
      render: ({ plannedOn, firstPlannedOn }) => (
        <>
          {format.date(plannedOn)}
          {firstPlannedOn !== plannedOn && (
            <span className="below">
              {t('project.firstPlannedOn', { date: format.date(firstPlannedOn) })}
            </span>
          )}
        </>
      ),
      text: ({ plannedOn }) => format.date(plannedOn),
    },
    {
      key: 'reached',
      title: t('project.reachedOn'),
      align: 'end',
      render: ({ reachedOn }) => (reachedOn ? format.date(reachedOn) : <span className="quiet">–</span>),
    },
    {
      key: 'slip',
      title: t('project.slip'),
      render: (milestone) => <MilestoneMark milestone={milestone} />,
    },
    {
      key: 'act',
      title: t('project.act'),
      phone: 'untitled',
      align: 'end',
      render: (milestone) => {
        const what = milestone.reachedOn ? 'withdraw' : 'reach'
        return (
          <Button small kind="quiet" why={why(can.record)} onClick={() => onDo(what, milestone)}>
            {t(titles[what])}
            <span className="seenByReaderOnly"> {milestone.name}</span>
          </Button>
        )
      },
    },
  ]
}

/** Reached in time or late, overdue, or still ahead. */
function MilestoneMark({ milestone: { reachedOn, slipDays } }: { milestone: ProjectMilestone }) {
  const { t } = useWords()
  const slip = useSlipWords()
  if (slipDays === null) return <StatusMark status="planned">{t('project.notDue')}</StatusMark>
  if (reachedOn === null) return <StatusMark status="overdue">{slip(slipDays)}</StatusMark>
  return <StatusMark status={slipDays > 0 ? 'done_late' : 'done_on_time'}>{slip(slipDays)}</StatusMark>
}
