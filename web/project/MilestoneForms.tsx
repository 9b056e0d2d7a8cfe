import { type ProjectMilestone, layMilestones } from '#domain/project/contract.ts'
import { reachMilestone, withdrawMilestone } from '#domain/project/fact-contract.ts'
import { PaperField, useOneFile } from '#web/funding/PaperField.tsx'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { MilestoneFields } from './MilestoneFields.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

type Props = { project: ProjectRead; onDone: () => void }

/** The whole plan at once; the day that was planned first is never lost. */
export function LayMilestonesForm({ project, onDone }: Props) {
  const { t } = useWords()
  const form = useForm(layMilestones, {
    initial: {
      milestones: project.plan.map(({ id, name, plannedOn, weight }) => ({ id, name, plannedOn, weight })),
      reason: null,
    },
    along: { version: project.version },
    params: { id: project.id },
    draft: `lay-milestones.${project.id}`,
    onDone,
  })
  const reached = new Set(project.plan.flatMap(({ id, reachedOn }) => (reachedOn ? [id] : [])))
  return (
    <Form form={form} submit={t('ui.save')}>
      <MilestoneFields form={form} reached={reached} />
      <TextField
        field={form.field('reason')}
        label={t('project.moveReason')}
        hint={t('project.moveReasonHint')}
        optional
      />
    </Form>
  )
}

type OfMilestone = Props & { milestone: ProjectMilestone }

export function ReachForm({ project, milestone, onDone }: OfMilestone) {
  const { t } = useWords()
  const { today } = useSession()
  const form = useForm(reachMilestone, {
    initial: { reachedOn: today, evidence: '', fileId: null },
    along: { version: project.version },
    params: { id: project.id, milestoneId: milestone.id },
    onDone,
  })
  const paper = useOneFile(form)
  return (
    <Form form={form} submit={t('project.reach')} why={paper.why}>
      <p className="strong">{milestone.name}</p>
      <DateField field={form.field('reachedOn')} label={t('project.reachedOn')} />
      <TextField
        field={form.field('evidence')}
        label={t('project.evidence')}
        hint={t('project.evidenceHint')}
      />
      <PaperField paper={paper} />
    </Form>
  )
}

export function WithdrawReachedForm({ project, milestone, onDone }: OfMilestone) {
  const { t } = useWords()
  const form = useForm(withdrawMilestone, {
    initial: { reason: '' },
    along: { version: project.version },
    params: { id: project.id, milestoneId: milestone.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('project.withdrawReached')}>
      <p className="strong">{milestone.name}</p>
      <TextField field={form.field('reason')} label={t('funding.withdrawReason')} />
    </Form>
  )
}
