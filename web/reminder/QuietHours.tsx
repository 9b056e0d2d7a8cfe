import { useState } from 'react'
import { keepReminderTimes } from '#domain/reminder/rule-contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { CheckboxField } from '#web/ui/CheckboxField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { HourField } from './HourField.tsx'
import { hourOf } from './hour-of.ts'
import type { Rules } from './RulesPage.tsx'

/** When nothing goes out, and from when the digests do. */
export function QuietHours({ rules: { times, can } }: { rules: Rules }) {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <Section
      title={t('reminder.times')}
      aside={
        <Button small why={why(can.keep)} onClick={() => setOpen(true)}>
          {t('reminder.setTimes')}
        </Button>
      }
    >
      <p>
        {t('reminder.timesSentence', {
          from: hourOf(times.quietFrom),
          to: hourOf(times.quietTo),
          at: hourOf(times.digestAt),
        })}{' '}
        {t(times.quietOnDaysOff ? 'reminder.timesDaysOff' : 'reminder.timesAnyDay')}
      </p>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('reminder.setTimes')} width="narrow">
        {isOpen && <TimesForm times={times} onDone={() => setOpen(false)} />}
      </Dialog>
    </Section>
  )
}

function TimesForm({ times, onDone }: { times: Rules['times']; onDone: () => void }) {
  const { t } = useWords()
  const { version, ...initial } = times
  const form = useForm(keepReminderTimes, { initial, along: { version }, onDone })
  return (
    <Form form={form} submit={t('reminder.setTimes')}>
      <HourField field={form.field('quietFrom')} label={t('reminder.quietFrom')} />
      <HourField field={form.field('quietTo')} label={t('reminder.quietTo')} />
      <CheckboxField field={form.field('quietOnDaysOff')} label={t('reminder.quietOnDaysOff')} />
      <HourField field={form.field('digestAt')} label={t('reminder.digestAt')} />
    </Form>
  )
}
