import { type TelephoneRow, keepTelephone } from '#domain/reminder/telephone-contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

export function TelephoneForm({ row, onDone }: { row: TelephoneRow; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(keepTelephone, {
    params: { id: row.id },
    initial: { telephone: row.telephone },
    along: { version: row.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('telephone.keep')}>
      <TextField
        field={form.field('telephone')}
        label={t('telephone.number')}
        hint={t('telephone.emptyHint')}
        type="tel"
        optional
      />
    </Form>
  )
}
