import type { ReactNode } from 'react'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

type Props = { work: Work; routes: StepRoutes; onDone: () => void; aside: ReactNode }

/** Asks for a later date, with the reason. */
export function AskExtensionForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const form = useForm(routes.askExtension, {
    initial: { proposedDueOn: '', reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    draft: `extension-${work.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('task.askExtension')} actions={aside}>
      <DateField
        field={form.field('proposedDueOn')}
        label={t('task.proposedDueOn')}
        hint={t('task.extensionHint')}
      />
      <TextArea field={form.field('reason')} label={t('task.extensionReason')} rows={3} />
    </Form>
  )
}

/** Grants what was asked for; another date may be given than the one proposed. */
export function GrantExtensionForm({ work, routes, onDone, aside }: Props) {
  const { t, format } = useWords()
  const asked = work.extensionsAsked?.find(({ decision }) => decision === null)
  const form = useForm(routes.grantExtension, {
    initial: { dueOn: asked?.proposedDueOn ?? '', note: null },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  const hint = asked && t('task.grantHint', { date: format.date(asked.proposedDueOn), reason: asked.reason })
  return (
    <Form form={form} submit={t('task.grantExtension')} actions={aside}>
      <DateField field={form.field('dueOn')} label={t('task.grantedDueOn')} {...(hint ? { hint } : {})} />
      <TextArea field={form.field('note')} label={t('task.grantNote')} optional rows={2} />
    </Form>
  )
}

/** Moves the date by own decision of the one who is owed. */
export function ExtendForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const form = useForm(routes.extend, {
    initial: { dueOn: '', reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('task.extend')} actions={aside}>
      <DateField field={form.field('dueOn')} label={t('task.grantedDueOn')} hint={t('task.extendHint')} />
      <TextArea field={form.field('reason')} label={t('task.extendReason')} rows={3} />
    </Form>
  )
}
