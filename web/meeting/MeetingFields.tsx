import type { ReactNode } from 'react'
import type { PersonReference } from '#domain/contract/field.ts'
import { DateField } from '#web/ui/DateField.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Meeting.module.css'

type Name =
  | 'series'
  | 'title'
  | 'heldOn'
  | 'startsAt'
  | 'place'
  | 'chairId'
  | 'reviewedFrom'
  | 'reviewedTo'
  | 'aheadFrom'
  | 'aheadTo'

type Props = {
  field: (name: Name) => FieldBinding
  chairs: readonly PersonReference[]
  /** What only a new meeting is asked. */
  children?: ReactNode
}

/** Day, place, chair and periods, for scheduling and rescheduling alike. */
export function MeetingFields({ field, chairs, children }: Props) {
  const { t } = useWords()
  const chairOptions = chairs.map(({ id, name, title }) => ({
    value: id,
    label: [name, title].filter(Boolean).join(', '),
  }))
  return (
    <>
      <TextField field={field('title')} label={t('meeting.meetingTitle')} />
      <TextField field={field('series')} label={t('meeting.series')} hint={t('meeting.seriesHint')} />
      <div className={styles['fields']}>
        <DateField field={field('heldOn')} label={t('meeting.heldOn')} hint="" />
        <TextField
          field={field('startsAt')}
          label={t('meeting.startsAt')}
          placeholder={t('meeting.startsAtHint')}
          optional
        />
        <TextField field={field('place')} label={t('meeting.place')} optional />
      </div>
      {children}
      <SelectField field={field('chairId')} label={t('meeting.chair')} options={chairOptions} optional />
      <div className={styles['periods']}>
        <DateField field={field('reviewedFrom')} label={t('meeting.reviewedFrom')} hint="" />
        <DateField field={field('reviewedTo')} label={t('meeting.reviewedTo')} hint="" />
        <DateField field={field('aheadFrom')} label={t('meeting.aheadFrom')} hint="" />
        <DateField field={field('aheadTo')} label={t('meeting.aheadTo')} hint="" />
      </div>
    </>
  )
}
