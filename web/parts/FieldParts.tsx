import { useState } from 'react'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { sampleUnits } from './sample.ts'

export function FieldParts() {
  const { t } = useWords()
  const [values, setValues] = useState<Record<string, unknown>>({
    text: 'Kế hoạch 61-KH/TU',
    wrong: '',
    fixed: 'Văn phòng Tỉnh ủy',
    date: '31/11/2023',
    number: '31O',
    many: ['2', '4'],
    check: true,
  })
  const field = (name: string) =>
    bind(`part-${name}`, values[name], (value) => setValues((held) => ({ ...held, [name]: value })))
  const options = sampleUnits.map((unit, at) => ({ value: String(at), label: unit }))
  return (
    <div className="stack">
      <TextField field={field('text')} label={t('document.title')} optional />
      <TextField field={{ ...field('wrong'), problem: t('field.required') }} label={t('person.title')} />
      <TextField field={field('fixed')} label={t('unit.title')} why={t('reason.only_the_administrator')} />
      <TextArea field={field('area')} label={t('difficulty.title')} optional rows={2} />
      <DateField field={field('date')} label={t('calendar.title')} />
      <NumberField field={field('number')} label={t('target.title')} unit="triệu đồng" />
      <SelectField field={field('select')} label={t('unit.title')} options={options} />
      <PickField field={field('pick')} label={t('unit.title')} options={options} hint={t('ui.typeToFind')} />
      <PickManyField field={field('many')} label={t('unit.title')} options={options} />
      <CheckboxField field={field('check')} label={t('shell.largeText')} />
      <CheckboxField
        field={field('no')}
        label={t('shell.singleKeys')}
        why={t('reason.only_the_administrator')}
      />
    </div>
  )
}
