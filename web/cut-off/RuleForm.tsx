import { useState } from 'react'
import { keepRule } from '#domain/cut-off/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CutOffs } from './CutOffPage.tsx'

/** The days of the next month until which figures are due and from which they are frozen. */
export function RuleForm({ cutOffs: { rule, year }, onDone }: { cutOffs: CutOffs; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(keepRule, {
    initial: { dueDay: null, frozenDay: null, source: rule?.source ?? '', ...daysOf(rule) },
    along: { id: rule?.id ?? id, year, version: rule?.version ?? null },
    onDone,
  })
  return (
    <Form form={form} submit={t('cutOff.setRule')}>
      <NumberField
        field={form.field('dueDay')}
        label={t('cutOff.dueDay')}
        hint={t('cutOff.dayHint')}
        as="integer"
        optional
      />
      <NumberField field={form.field('frozenDay')} label={t('cutOff.frozenDay')} as="integer" optional />
      <TextField field={form.field('source')} label={t('cutOff.source')} hint={t('cutOff.sourceHint')} />
    </Form>
  )
}

const daysOf = (rule: CutOffs['rule']) => (rule ? { dueDay: rule.dueDay, frozenDay: rule.frozenDay } : {})
