import { useState } from 'react'
import { type Programme, changeProgramme, enterProgramme } from '#domain/programme/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'

type Props = { programme: Programme | null; others: readonly Programme[]; onDone: () => void }

/** Enters a programme, or changes what is there; who stood for it before stays in the record. */
export function ProgrammeForm({ programme, others, onDone }: Props) {
  return programme ? (
    <Change programme={programme} others={others} onDone={onDone} />
  ) : (
    <Enter others={others} onDone={onDone} />
  )
}

function Enter({ others, onDone }: Omit<Props, 'programme'>) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(enterProgramme, { initial: { standingUnitIds: [] }, along: { id }, onDone })
  return (
    <Form form={form} submit={t('programme.add')}>
      <Fields field={form.field} others={others} />
    </Form>
  )
}

function Change({ programme, others, onDone }: Props & { programme: Programme }) {
  const { t } = useWords()
  const { name, shortName, beginsOn, endsOn, successorId, standingUnits, version } = programme
  const form = useForm(changeProgramme, {
    initial: {
      name,
      shortName,
      beginsOn,
      endsOn,
      successorId,
      standingUnitIds: standingUnits.map(({ id }) => id),
    },
    along: { version },
    params: { id: programme.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <Fields field={form.field} others={others} />
    </Form>
  )
}

type Name = 'name' | 'shortName' | 'beginsOn' | 'endsOn' | 'successorId' | 'standingUnitIds'
type FieldsProps = { field: (name: Name) => FieldBinding; others: readonly Programme[] }

function Fields({ field, others }: FieldsProps) {
  const { t } = useWords()
  const units = useUnitOptions()
  return (
    <>
      <TextField field={field('name')} label={t('programme.name')} />
      <TextField field={field('shortName')} label={t('programme.shortName')} />
      <DateField field={field('beginsOn')} label={t('programme.beginsOn')} />
      <DateField field={field('endsOn')} label={t('programme.endsOn')} optional />
      <PickManyField
        field={field('standingUnitIds')}
        label={t('programme.standingUnits')}
        options={units}
        optional
      />
      {others.length > 0 && (
        <SelectField
          field={field('successorId')}
          label={t('programme.successor')}
          options={others.map(({ id, name }) => ({ value: id, label: name }))}
          optional
        />
      )}
    </>
  )
}
