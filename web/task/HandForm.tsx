import type { ReactNode } from 'react'
import type { StepRoutes } from '#domain/task/step-contract.ts'
import { listPositions } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'
import { peopleOf } from './people.ts'
import type { Work } from './work.ts'

type Props = { work: Work; routes: StepRoutes; onDone: () => void; aside: ReactNode }

/** Hands it to someone of the owing unit; left empty, it goes back to the unit. */
export function HandForm({ work, routes, onDone, aside }: Props) {
  const { t } = useWords()
  const { positions } = useRead(listPositions, { params: { id: work.owedBy.id } })
  const form = useForm(routes.hand, {
    initial: { personId: null },
    along: { version: work.version },
    params: { id: work.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('task.hand')} actions={aside}>
      <PickField
        field={form.field('personId')}
        label={t('task.handTo')}
        hint={t('task.handToNobody')}
        options={peopleOf(positions)}
        optional
      />
    </Form>
  )
}
