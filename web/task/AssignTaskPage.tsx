import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { UnitReference } from '#domain/contract/field.ts'
import { assignTask, getTask, listGivers } from '#domain/task/contract.ts'
import type { TaskDetail } from '#domain/task/task-detail.ts'
import { readDocumentInRegister } from '#domain/document/contract.ts'
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
import { SourceQuote } from '#web/ui/SourceQuote.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { unitsUnder } from '#web/unit/units-under.ts'
import { ProgrammeField } from '#web/programme/ProgrammeField.tsx'
import { WorkFieldField } from '#web/work-field/WorkFieldField.tsx'
import { ContributionFields } from './ContributionFields.tsx'
import { ConfidentialityField, TermFields } from './KindFields.tsx'
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
  const [search] = useSearchParams()
  const parentId = search.get('parent')
  const { givers } = useRead(listGivers)
  const [clauseId, documentId] = [search.get('clause'), search.get('document')]
  if (givers.length > 0 && clauseId && documentId)
    return <AssignFromClause givers={givers} clauseId={clauseId} documentId={documentId} />
  if (givers.length > 0 && parentId) return <AssignWithin givers={givers} parentId={parentId} />
  if (givers.length > 0) return <AssignTaskForm givers={givers} />
  return (
    <EmptyState
      title={t('reason.role_assigns_nothing')}
      action={<ButtonLink to={paths.tasks}>{t('task.list')}</ButtonLink>}
    />
  )
}

/** Breaks a task down: what is asked starts as it was asked of the whole. */
function AssignWithin({ givers, parentId }: { givers: readonly UnitReference[]; parentId: string }) {
  const parent = useRead(getTask, { params: { id: parentId } })
  return <AssignTaskForm givers={givers} parent={parent} />
}

type FromClause = { givers: readonly UnitReference[]; clauseId: string; documentId: string }

/** Gives work for which a clause of a document asks: its sentence goes along. */
function AssignFromClause({ givers, clauseId, documentId }: FromClause) {
  const { clauses, symbol, title } = useRead(readDocumentInRegister, { params: { id: documentId } })
  const clause = clauses.find(({ id }) => id === clauseId)
  const cited = clause && { ...clause, document: symbol ?? title, documentId }
  return <AssignTaskForm givers={givers} {...(cited ? { clause: cited } : {})} />
}

type CitedClause = { id: string; address: string; text: string; document: string; documentId: string }
type FormProps = { givers: readonly UnitReference[]; parent?: TaskDetail; clause?: CitedClause }

function AssignTaskForm({ givers, parent, clause }: FormProps) {
  const { t } = useWords()
  const navigate = useNavigate()
  const { units } = useRead(listUnits)
  const [id] = useState(newRequestId)
  const form = useForm(assignTask, {
    initial: {
      title: parent?.title ?? '',
      product: parent?.product ?? '',
      requiredQuality: parent?.requiredQuality ?? '',
      dueOn: parent?.dueOn ?? '',
      dueIn: null,
      rhythm: null,
      confidentiality: parent?.confidentiality ?? 'ordinary',
      givenByUnitId: givers[0]?.id ?? '',
      leadUnitId: '',
      personId: null,
      workFieldId: parent?.workField?.id ?? null,
      programmeId: parent?.programme?.id ?? null,
      description: null,
      sourceSentence: clause?.text.slice(0, 2000) ?? null,
    },
    along: { id, ...(parent ? { parentId: parent.id } : {}), ...(clause ? { clauseId: clause.id } : {}) },
    draft: parent ? `assign-within-${parent.id}` : clause ? `assign-from-${clause.id}` : 'assign-task',
    onDone: (task) => void navigate(paths.task(task.id)),
  })
  const offered = parent ? unitsUnder(units, parent.owedBy.id) : units
  const options = offered.map((unit) => ({ value: unit.id, label: unit.name }))
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
      {parent && <p>{t('task.withinTask', { title: parent.title })}</p>}
      {clause && (
        <SourceQuote
          sentence={clause.text}
          document={`${clause.document}, ${clause.address}`}
          to={paths.document(clause.documentId)}
        />
      )}
      <TextField field={form.field('title')} label={t('task.whatToDo')} hint={t('task.whatToDoHint')} />
      <TextField field={form.field('product')} label={t('task.product')} hint={t('task.productHint')} />
      <TextArea
        field={form.field('requiredQuality')}
        label={t('task.requirement')}
        hint={t('task.requirementHint')}
        rows={2}
      />
      <TermFields form={form} />
      {!parent && givers.length > 1 && (
        <SelectField
          field={form.field('givenByUnitId')}
          label={t('task.inNameOf')}
          options={givers.map((giver) => ({ value: giver.id, label: giver.name }))}
        />
      )}
      <PickField field={{ ...lead, set: changeLead }} label={t('task.leadUnit')} options={options} />
      <PersonField field={form.field('personId')} unitId={textOf(lead.value)} />
      <WorkFieldField field={form.field('workFieldId')} />
      <ProgrammeField field={form.field('programmeId')} />
      <ContributionFields form={form} units={options} />
      <TextArea field={form.field('description')} label={t('task.description')} optional rows={3} />
      <TextArea field={form.field('sourceSentence')} label={t('task.sourceSentence')} optional rows={2} />
      <ConfidentialityField form={form} />
      <CheckboxField field={form.field('starred')} label={t('task.star')} />
    </Form>
  )
}
