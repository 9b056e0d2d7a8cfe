import { type Unit, renameUnit } from '#domain/unit/contract.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

export function RenameUnitForm({ unit, onDone }: { unit: Unit; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const form = useForm(renameUnit, {
    params: { id: unit.id },
    initial: { name: unit.name, shortName: unit.shortName, validFrom: today },
    along: { version: unit.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('unit.rename')}>
      <TextField field={form.field('name')} label={t('unit.name')} />
      <TextField field={form.field('shortName')} label={t('unit.shortName')} />
      <DateField field={form.field('validFrom')} label={t('unit.from')} hint={t('unit.fromHint')} />
    </Form>
  )
}
