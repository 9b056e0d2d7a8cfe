import {
  type CalendarDate,
  dateOf,
  endOfMonth,
  isCalendarDate,
  monthOf,
  yearOf,
} from '#domain/calendar/date.ts'
import { useSession } from '#web/session/use-session.ts'
import { RhythmField } from '#web/task/RhythmField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { FieldsProps } from './DraftFields.tsx'
import styles from './Proposal.module.css'
import { QuickFill } from './QuickFill.tsx'

/** A task: what, who, with whom, by when, how well. */
export function TaskFields({ editing, options, usualQuality }: FieldsProps) {
  const { t } = useWords()
  const { field, set, values } = editing
  const leads = values['leadUnitIds']
  return (
    <>
      <TextArea field={field('title')} label={t('intake.field.title')} rows={2} />
      <div className={styles['pair']}>
        <div>
          <PickManyField
            field={field('leadUnitIds')}
            label={t('intake.field.leadUnitIds')}
            options={options}
          />
          {Array.isArray(leads) && leads.length > 1 && (
            <p className="small quiet">{t('intake.severalLeads')}</p>
          )}
        </div>
        <PickManyField
          field={field('cooperatingUnitIds')}
          label={t('intake.field.cooperatingUnitIds')}
          options={options}
          optional
        />
      </div>
      <div className={styles['pair']}>
        <DueOn editing={editing} />
        <div>
          <TextField
            field={field('requiredQuality')}
            label={t('intake.field.requiredQuality')}
            autoComplete="off"
            maxLength={1000}
          />
          <QuickFill
            fills={[
              ...(usualQuality ? [{ label: t('intake.asUsual'), value: usualQuality }] : []),
              { label: t('intake.asSentence'), value: t('intake.asSentenceText') },
              { label: t('intake.withReport'), value: t('intake.withReportText') },
            ]}
            onFill={(value) => set('requiredQuality', value)}
          />
        </div>
      </div>
    </>
  )
}

function DueOn({ editing }: { editing: FieldsProps['editing'] }) {
  const { t, format } = useWords()
  const { today } = useSession()
  const due = textOf(editing.values['dueOn'])
  const hasRhythm = textOf(editing.values['rhythm']) !== ''
  const ofMonth = endOfMonth(yearOf(today), monthOf(today))
  const ofYear = dateOf(yearOf(today), 12, 31)
  const ends: [CalendarDate, string][] = [
    [ofMonth, t('intake.monthEnd', { date: format.date(ofMonth) })],
    [ofYear, t('intake.yearEnd', { date: format.date(ofYear) })],
  ]
  return (
    <div>
      <DateField
        field={editing.field('dueOn')}
        label={t('intake.field.dueOn')}
        hint=""
        optional={hasRhythm}
      />
      {isCalendarDate(due) && due < today && (
        <p className="small">{t('intake.dueIsPast', { today: format.date(today) })}</p>
      )}
      <QuickFill
        fills={ends.map(([value, label]) => ({ value, label }))}
        onFill={(value) => editing.set('dueOn', value)}
      />
      <RhythmField field={editing.field('rhythm')} label={t('intake.field.rhythm')} optional />
    </div>
  )
}
