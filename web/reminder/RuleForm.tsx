import { useState } from 'react'
import {
  changeReminderRule,
  type KeptReminderRule,
  previewReminders,
  setReminderRule,
} from '#domain/reminder/rule-contract.ts'
import { rungs, triggers } from '#domain/reminder/reminder.ts'
import { useLaterRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { type FormState, useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { useRungWord, useTriggerWord } from './use-rule-words.ts'

type Props = { onDone: () => void }

/** Sets a rule, or changes one; what it alone would send is told while one types. */
export function RuleForm({ rule, onDone }: Props & { rule: KeptReminderRule | null }) {
  return rule ? <ChangeForm rule={rule} onDone={onDone} /> : <SetForm onDone={onDone} />
}

const fresh = {
  trigger: 'before_due',
  days: 3,
  repeatDays: null,
  starredOnly: false,
  rung: 'person',
  active: true,
  source: null,
} as const

function SetForm({ onDone }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(setReminderRule, { initial: fresh, along: { id }, onDone })
  return (
    <Form form={form} submit={t('reminder.setRule')}>
      <RuleFields field={form.field} set={form.set} />
      <WouldSend values={form.values} />
    </Form>
  )
}

function ChangeForm({ rule, onDone }: Props & { rule: KeptReminderRule }) {
  const { t } = useWords()
  const { trigger, days, repeatDays, starredOnly, rung, active, source, version } = rule
  const form = useForm(changeReminderRule, {
    params: { id: rule.id },
    initial: { trigger, days, repeatDays, starredOnly, rung, active, source },
    along: { version },
    onDone,
  })
  return (
    <Form form={form} submit={t('reminder.changeRule')}>
      <RuleFields field={form.field} set={form.set} />
      <WouldSend values={form.values} />
    </Form>
  )
}

type Name = keyof typeof fresh

function RuleFields({ field, set }: { field: (name: Name) => FieldBinding; set: FormState['set'] }) {
  const { t } = useWords()
  const triggerWord = useTriggerWord()
  const rungWord = useRungWord()
  const trigger = field('trigger')
  const changeTrigger = (value: unknown) => {
    trigger.set(value)
    if (value === 'on_due') set('days', 0)
    if (value === 'on_due' || value === 'before_due') set('repeatDays', null)
  }
  const comesOnce = trigger.value === 'on_due' || trigger.value === 'before_due'
  return (
    <>
      <SelectField
        field={{ ...trigger, set: changeTrigger }}
        label={t('reminder.triggerField')}
        options={triggers.toReversed().map((value) => ({ value, label: triggerWord(value) }))}
      />
      {trigger.value !== 'on_due' && (
        <NumberField
          field={field('days')}
          label={t('reminder.days')}
          hint={t('reminder.daysHint')}
          as="integer"
        />
      )}
      {!comesOnce && (
        <NumberField
          field={field('repeatDays')}
          label={t('reminder.repeatDays')}
          hint={t('reminder.repeatHint')}
          as="integer"
          optional
        />
      )}
      <SelectField
        field={field('rung')}
        label={t('reminder.ladder')}
        options={rungs.map((value) => ({ value, label: rungWord(value) }))}
      />
      <CheckboxField field={field('starredOnly')} label={t('reminder.starredOnly')} />
      <CheckboxField field={field('active')} label={t('reminder.active')} />
      <TextField
        field={field('source')}
        label={t('reminder.source')}
        hint={t('reminder.sourceHint')}
        optional
      />
    </>
  )
}

/** What the rule as typed would send by itself on the next open day. */
function WouldSend({ values }: { values: FormState['values'] }) {
  const { t, format } = useWords()
  const typed = previewReminders.query.safeParse({
    trigger: values['trigger'],
    days: values['days'],
    rung: values['rung'],
    starredOnly: String(values['starredOnly']),
  })
  const query = typed.success ? typed.data : null
  const { data } = useLaterRead(previewReminders, { ...(query ? { query } : {}), enabled: query !== null })
  if (!query || !data) return null
  return (
    <output className="soft">
      {t('reminder.typed', {
        date: format.date(data.on),
        people: format.number(data.people),
        items: format.number(data.items),
      })}
    </output>
  )
}
