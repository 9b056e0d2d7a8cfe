import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { listRemindersOf, urge } from '#domain/reminder/contract.ts'
import { useRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { useTriggerWord } from './use-rule-words.ts'

type Of = ResponseOf<typeof listRemindersOf>

/** The reminders of one obligation, what followed each, and urging by hand. */
export function RemindersOf({ id }: { id: string }) {
  return (
    <Waiting lines={3}>
      <Reminders id={id} />
    </Waiting>
  )
}

function Reminders({ id }: { id: string }) {
  const { t, why, format } = useWords()
  const { reminders, snoozes, can } = useRead(listRemindersOf, { params: { id } })
  const [isOpen, setOpen] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const moment = useMoment()
  return (
    <Section
      title={t('reminder.ofTask')}
      aside={
        <Button small why={why(can.urge)} onClick={() => setOpen(true)}>
          {t('reminder.urge')}
        </Button>
      }
    >
      <div className="stack">
        {told && <Notice kind="done">{t('reminder.urged', { names: told })}</Notice>}
        {snoozes.map(({ id: key, person, untilOn, reason }) => (
          <p key={key} className="small">
            {t('reminder.snoozeOf', { name: person.name ?? '–', date: format.date(untilOn), reason })}
          </p>
        ))}
        {reminders.length === 0 ? (
          <p className="soft">{t('reminder.ofTaskNone')}</p>
        ) : (
          <Timeline label={t('reminder.ofTask')} moments={reminders.map(moment)} />
        )}
      </div>
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('reminder.urgeTitle')} width="narrow">
        {isOpen && (
          <UrgeForm
            id={id}
            onDone={(names) => {
              setOpen(false)
              setTold(names)
            }}
          />
        )}
      </Dialog>
    </Section>
  )
}

function UrgeForm({ id, onDone }: { id: string; onDone: (names: string) => void }) {
  const { t } = useWords()
  const form = useForm(urge, {
    params: { id },
    initial: { note: '' },
    draft: `urge-${id}`,
    onDone: ({ told }) => onDone(told.map(({ name }) => name ?? '–').join(', ')),
  })
  return (
    <Form form={form} submit={t('reminder.urge')}>
      <TextField field={form.field('note')} label={t('reminder.urgeNote')} hint={t('reminder.urgeHint')} />
    </Form>
  )
}

function useMoment() {
  const { t, format } = useWords()
  const triggerWord = useTriggerWord()
  const effectOf = useEffectSentence()
  return ({ id, to, trigger, urgedBy, note, sentOn, isRead, effect }: Of['reminders'][number]) => ({
    key: id,
    at: format.date(sentOn),
    what: (
      <>
        <b>{to.name ?? '–'}</b> · {triggerWord(trigger)}{' '}
        <span className="quiet">({t(isRead ? 'reminder.seen' : 'reminder.unseen')})</span>
        {urgedBy && note && (
          <span className="below">{t('reminder.urgedBy', { name: urgedBy.name ?? '–', note })}</span>
        )}
        <span className="below">{effectOf(effect)}</span>
      </>
    ),
  })
}

function useEffectSentence(): (effect: Of['reminders'][number]['effect']) => string {
  const { t } = useWords()
  return (effect) => {
    if (!effect) return t('reminder.effectNone')
    const what = t(`reminder.effect.${effect.by}`)
    return effect.workingDays === 0
      ? t('reminder.effectSoon', { what })
      : t('reminder.effectAfter', { what, count: effect.workingDays })
  }
}
