import { useState } from 'react'
import { adoptPractice, listPractices, type Practice } from '#domain/practice/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useRaiserOptions } from '#web/recommendation/use-raiser-options.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'

/** Which unit takes it up; one that did or that found it is not offered. */
export function AdoptForm({ practice, onDone }: { practice: Practice; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { raisesFor } = useRead(listPractices, { query: { limit: 1 } })
  const taken = new Set([practice.unit.id, ...practice.adoptions.map(({ unit }) => unit.id)])
  const units = useRaiserOptions(raisesFor).filter(({ value }) => !taken.has(value))
  const form = useForm(adoptPractice, {
    initial: { unitId: units.length === 1 ? units[0]?.value : '' },
    along: { id },
    params: { id: practice.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('practice.adopt')}>
      <PickField field={form.field('unitId')} label={t('practice.adopter')} options={units} />
    </Form>
  )
}
