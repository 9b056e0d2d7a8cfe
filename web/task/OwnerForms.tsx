import type { ReactNode } from 'react'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Work } from './work.ts'

type Props = { work: Work; routes: StepRoutes; onDone: () => void; aside: ReactNode }

/** Says that the work is another unit's, and whose. */
export function ContestForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const units = useUnitOptions()
  const form = useForm(routes.contest, {
    initial: { proposedUnitId: '', reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    draft: `contest-${work.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('task.contest')} actions={aside}>
      <PickField
        field={form.field('proposedUnitId')}
        label={t('task.proposedUnit')}
        hint={t('task.contestHint')}
        options={units.filter(({ value }) => value !== work.owedBy.id)}
      />
      <TextArea field={form.field('reason')} label={t('task.contestReason')} rows={3} />
    </Form>
  )
}

/** Agrees to what the unit proposed. */
export function AgreeForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const contest = work.contests?.find(({ decision }) => decision === null)
  const form = useForm(routes.agree, {
    initial: { note: null },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('task.agree')} actions={aside}>
      {contest && <p>{t('task.agreeHint', { unit: contest.proposedUnit.name, reason: contest.reason })}</p>}
      <TextArea field={form.field('note')} label={t('task.grantNote')} optional rows={2} />
    </Form>
  )
}

/** Gives the work to another unit. */
export function TransferForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const units = useUnitOptions()
  const form = useForm(routes.transfer, {
    initial: { unitId: '', reason: '' },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('task.transfer')} actions={aside}>
      <PickField
        field={form.field('unitId')}
        label={t('task.transferTo')}
        hint={t('task.transferHint')}
        options={units.filter(({ value }) => value !== work.owedBy.id)}
      />
      <TextArea field={form.field('reason')} label={t('task.transferReason')} rows={3} />
    </Form>
  )
}
