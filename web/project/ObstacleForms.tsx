import { useState } from 'react'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { difficultyCauses } from '#domain/difficulty/difficulty.ts'
import { linkObstacle, raiseObstacle } from '#domain/project/fact-contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProjectRead } from './ProjectPage.tsx'

type Props = { project: ProjectRead; onDone: () => void }

/** A difficulty of the owner, tied to the project at once. */
export function RaiseObstacleForm({ project, onDone }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(raiseObstacle, {
    initial: { text: '', cause: '' },
    along: { id },
    params: { id: project.id },
    draft: `raise-obstacle.${project.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('project.raiseObstacle')}>
      <TextArea field={form.field('text')} label={t('difficulty.text')} rows={3} />
      <SelectField
        field={form.field('cause')}
        label={t('difficulty.cause')}
        options={difficultyCauses.map((value) => ({ value, label: t(`difficulty.cause.${value}`) }))}
      />
    </Form>
  )
}

/** One that stands in the ledger already. */
export function LinkObstacleForm({ project, onDone }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { rows } = useRead(listDifficulties, { query: { limit: 200 } })
  const linked = new Set(project.obstacles.map((each) => each.id))
  const form = useForm(linkObstacle, {
    initial: { difficultyId: '' },
    along: { id },
    params: { id: project.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('project.linkObstacle')}>
      <PickField
        field={form.field('difficultyId')}
        label={t('difficulty.text')}
        options={rows.filter((row) => !linked.has(row.id)).map((row) => ({ value: row.id, label: row.text }))}
      />
    </Form>
  )
}
