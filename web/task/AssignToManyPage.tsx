import { useState } from 'react'
import { useNavigate } from 'react-router'
import { assignToMany } from '#domain/task/bulk-contract.ts'
import { listGivers } from '#domain/task/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { type UnitOption, useUnitOptions } from '#web/unit/use-unit-options.ts'
import { Button, ButtonLink } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Form } from '#web/ui/Form.tsx'
import { type FormState, useForm } from '#web/ui/form/use-form.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ProgrammeField } from '#web/programme/ProgrammeField.tsx'
import { WorkFieldField } from '#web/work-field/WorkFieldField.tsx'
import { ConfidentialityField } from './KindFields.tsx'

/** One task for many units at once; each has its own, and one head shows all of them. */
export function AssignToManyPage() {
  const { t } = useWords()
  return (
    <Page
      title={t('task.assignToMany')}
      sub={t('task.assignToManySub')}
      crumbs={[{ title: t('task.title'), to: paths.tasks }]}
      width="narrow"
    >
      <AssignToManyForm />
    </Page>
  )
}

function AssignToManyForm() {
  const { t } = useWords()
  const navigate = useNavigate()
  const { givers } = useRead(listGivers)
  const units = useUnitOptions()
  const [id] = useState(newRequestId)
  const form = useForm(assignToMany, {
    initial: {
      title: '',
      product: '',
      requiredQuality: '',
      dueOn: '',
      givenByUnitId: givers[0]?.id ?? '',
      description: null,
      workFieldId: null,
      programmeId: null,
      confidentiality: 'ordinary',
    },
    along: { id },
    draft: 'assign-to-many',
    onDone: (batch) => void navigate(paths.taskBatch(batch.id)),
  })
  if (givers.length === 0) return <EmptyState title={t('reason.role_assigns_nothing')} />
  return (
    <Form
      form={form}
      submit={t('task.assign')}
      actions={<ButtonLink to={paths.tasks}>{t('ui.cancel')}</ButtonLink>}
    >
      <TextField field={form.field('title')} label={t('task.whatToDo')} hint={t('task.whatToDoHint')} />
      <TextField field={form.field('product')} label={t('task.product')} hint={t('task.productHint')} />
      <TextArea
        field={form.field('requiredQuality')}
        label={t('task.requirement')}
        hint={t('task.requirementHint')}
        rows={2}
      />
      <DateField field={form.field('dueOn')} label={t('task.dueOn')} hint={t('task.dueHint')} />
      {givers.length > 1 && (
        <SelectField
          field={form.field('givenByUnitId')}
          label={t('task.inNameOf')}
          options={givers.map((giver) => ({ value: giver.id, label: giver.name }))}
        />
      )}
      <PickManyField field={form.field('leadUnitIds')} label={t('task.leadUnits')} options={units} />
      <WholeKinds form={form} units={units} />
      <WorkFieldField field={form.field('workFieldId')} />
      <ProgrammeField field={form.field('programmeId')} />
      <TextArea field={form.field('description')} label={t('task.description')} optional rows={3} />
      <ConfidentialityField form={form} />
    </Form>
  )
}

/** Takes all units of a kind with one press. */
function WholeKinds({ form, units }: { form: Pick<FormState, 'set'>; units: readonly UnitOption[] }) {
  const { t } = useWords()
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)].filter(([, of]) => of.length > 1)
  return (
    <div className="row">
      {kinds.map(([kind, of]) => (
        <Button
          key={kind}
          small
          onClick={() =>
            form.set(
              'leadUnitIds',
              of.map(({ value }) => value),
            )
          }
        >
          {t('task.allLike', { unit: of[0]?.label ?? kind, count: of.length })}
        </Button>
      ))}
    </div>
  )
}
