import { useState } from 'react'
import { changeProject, enterProject } from '#domain/project/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { ProgrammeField } from '#web/programme/ProgrammeField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { MilestoneFields } from './MilestoneFields.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

/** A project with its plan; it may be entered before its milestones are known. */
export function EnterProjectForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(enterProject, {
    initial: nothing,
    along: { id },
    draft: 'enter-project',
    onDone,
  })
  return (
    <Form form={form} submit={t('project.enter')}>
      <Fields field={form.field} />
      <MilestoneFields form={form} />
    </Form>
  )
}

const nothing = {
  name: '',
  ownerUnitId: '',
  programmeId: null,
  approval: '',
  approvedOn: '',
  investment: '',
  startsOn: '',
  endsOn: '',
}

export function ChangeProjectForm({ project, onDone }: { project: ProjectRead; onDone: () => void }) {
  const { t } = useWords()
  const { name, owner, programme, approval, approvedOn, balance, startsOn, endsOn, version } = project
  const form = useForm(changeProject, {
    initial: {
      name,
      ownerUnitId: owner.id,
      programmeId: programme?.id ?? null,
      approval,
      approvedOn,
      investment: balance.investment,
      startsOn,
      endsOn,
    },
    along: { version },
    params: { id: project.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <Fields field={form.field} />
    </Form>
  )
}

function Fields({ field }: { field: (name: keyof typeof nothing) => FieldBinding }) {
  const { t } = useWords()
  const units = useUnitOptions()
  return (
    <>
      <TextField field={field('name')} label={t('project.name')} />
      <PickField field={field('ownerUnitId')} label={t('project.owner')} options={units} />
      <ProgrammeField field={field('programmeId')} />
      <div className="columns">
        <TextField field={field('approval')} label={t('project.approval')} />
        <DateField field={field('approvedOn')} label={t('project.approvedOn')} />
      </div>
      <NumberField
        field={field('investment')}
        label={t('project.investment')}
        as="integer"
        unit={t('funding.dong')}
      />
      <div className="columns">
        <DateField field={field('startsOn')} label={t('project.startsOn')} />
        <DateField field={field('endsOn')} label={t('project.endsOn')} />
      </div>
    </>
  )
}
