import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { UnitReference } from '#domain/contract/field.ts'
import { assignTask, listGivers } from '#domain/task/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ContributionFields } from './ContributionFields.tsx'
import { DueFields } from './DueFields.tsx'
import { PersonField } from './PersonField.tsx'

/** Gives work to a unit: what, of which quality, by when, by whom with whom. What is typed is kept until sent. */
export function AssignTaskPage() {
  const { t } = useWords()
  return (
    <Page title={t('task.assignTitle')} crumbs={[{ title: t('task.title'), to: paths.tasks }]} width="narrow">
      <AssignOrWhyNot />
    </Page>
  )
}

function AssignOrWhyNot() {
  const { t } = useWords()
  const { givers } = useRead(listGivers)
  if (givers.length > 0) return <AssignTaskForm givers={givers} />
  return (
    <EmptyState
      title={t('reason.role_assigns_nothing')}
      action={<ButtonLink to={paths.tasks}>{t('task.list')}</ButtonLink>}
    />
  )
}

function AssignTaskForm({ givers }: { givers: readonly UnitReference[] }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { units } = useRead(listUnits)
  const [id] = useState(newRequestId)
  const form = useForm(assignTask, {
    initial: {
      title: '',
      requiredQuality: '',
      dueOn: '',
      dueIn: null,
      givenByUnitId: givers[0]?.id ?? '',
      leadUnitId: '',
      personId: null,
      description: null,
      sourceSentence: null,
    },
    along: { id },
    draft: 'assign-task',
    onDone: (task) => void navigate(paths.task(task.id)),
  })
  const options = units.map((unit) => ({ value: unit.id, label: unit.name }))
  const lead = form.field('leadUnitId')
  const changeLead = (value: unknown) => {
    form.set('personId', null)
    lead.set(value)
  }
  return (
    <Form
      form={form}
      submit={t('task.assign')}
      actions={<ButtonLink to={paths.tasks}>{t('ui.cancel')}</ButtonLink>}
    >
      <TextField field={form.field('title')} label={t('task.whatToDo')} hint={t('task.whatToDoHint')} />
      <TextArea
        field={form.field('requiredQuality')}
        label={t('task.requirement')}
        hint={t('task.requirementHint')}
        rows={2}
      />
      <DueFields form={form} />
      {givers.length > 1 && (
        <SelectField
          field={form.field('givenByUnitId')}
          label={t('task.inNameOf')}
          options={givers.map((giver) => ({ value: giver.id, label: giver.name }))}
        />
      )}
      <PickField field={{ ...lead, set: changeLead }} label={t('task.leadUnit')} options={options} />
      <PersonField field={form.field('personId')} unitId={textOf(lead.value)} />
      <ContributionFields form={form} units={options} />
      <TextArea field={form.field('description')} label={t('task.description')} optional rows={3} />
      <TextArea field={form.field('sourceSentence')} label={t('task.sourceSentence')} optional rows={2} />
      <CheckboxField field={form.field('starred')} label={t('task.star')} />
    </Form>
  )
}
