import { useState } from 'react'
import * as z from 'zod'
import { keepClauses } from '#domain/document/command-contract.ts'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Clause } from './Clauses.tsx'

const typedSchema = z.array(z.record(z.string(), z.unknown())).catch([])
type Props = { document: DocumentDetail; clause: Clause | null; onDone: () => void }

/** One clause: where it stands and what it says. */
export function ClauseForm({ document, clause, onDone }: Props) {
  const { t } = useWords()
  const [newId] = useState(newRequestId)
  const id = clause?.id ?? newId
  const form = useForm(keepClauses, {
    initial: { clauses: [{ id, address: clause?.address ?? '', text: clause?.text ?? '' }] },
    along: { version: document.version },
    params: { id: document.id },
    onDone,
  })
  const [typed] = typedSchema.parse(form.values['clauses'])
  const field = (name: 'address' | 'text'): FieldBinding => ({
    name,
    id: `${form.id}-${name}`,
    value: typed?.[name] ?? '',
    set: (value) => form.set('clauses', [{ ...typed, [name]: value }]),
    problem: form.problemAt(`clauses.0.${name}`),
  })
  return (
    <Form form={form} submit={t(clause ? 'document.correctClause' : 'document.addClause')}>
      <TextField field={field('address')} label={t('document.address')} hint={t('document.addressHint')} />
      <TextArea field={field('text')} label={t('document.clauseText')} rows={5} />
    </Form>
  )
}
