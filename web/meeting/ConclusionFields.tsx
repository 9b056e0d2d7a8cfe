import { listRecommendations } from '#domain/recommendation/contract.ts'
import { directionDecisions } from '#domain/recommendation/recommendation.ts'
import { useRead } from '#web/api.ts'
import { type FieldBinding, textOf } from '#web/ui/form/field-binding.ts'
import type { FormState } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { RhythmField } from '#web/task/RhythmField.tsx'
import { DueFields } from '#web/task/DueFields.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Meeting.module.css'

type Name =
  | 'text'
  | 'leadUnitId'
  | 'cooperatingUnitIds'
  | 'rhythm'
  | 'requiredQuality'
  | 'recommendationId'
  | 'decision'
  | 'forwardedToUnitId'

type ConclusionForm = Pick<FormState, 'id' | 'values' | 'setMany' | 'problemAt'> & {
  field: (name: Name) => FieldBinding
}

/** The text first; date and quality are asked for once a unit leads, a decision once a recommendation is answered. Each
 * `round` chooses anew how the date is said. */
export function ConclusionFields({ form, round }: { form: ConclusionForm; round?: string }) {
  const { field } = form
  const { t } = useWords()
  const units = useUnitOptions()
  const { rows } = useRead(listRecommendations, { query: { limit: 200 } })
  const recommendations = rows.map(({ id, number, year, text, raisedBy }) => ({
    value: id,
    label: `${number}/${year} · ${raisedBy.shortName}: ${text}`,
  }))
  const isTask = textOf(field('leadUnitId').value) !== ''
  const isStanding = textOf(field('rhythm').value) !== ''
  const isAnswer = textOf(field('recommendationId').value) !== ''
  const isForward = field('decision').value === 'forward'
  return (
    <>
      <TextArea field={field('text')} label={t('meeting.conclusion')} rows={2} />
      <div className={styles['fields']}>
        <PickField field={field('leadUnitId')} label={t('meeting.lead')} options={units} optional />
        <PickManyField
          field={field('cooperatingUnitIds')}
          label={t('meeting.cooperating')}
          options={units}
          optional
        />
      </div>
      <DueFields key={round} form={form} optional={!isTask || isStanding} />
      {isTask && (
        <RhythmField
          field={field('rhythm')}
          label={t('task.rhythm')}
          hint={t('meeting.rhythmHint')}
          optional
        />
      )}
      <TextField
        field={field('requiredQuality')}
        label={t('meeting.requiredQuality')}
        hint={t('meeting.requiredQualityHint')}
        optional={!isTask}
      />
      <div className={styles['fields']}>
        <PickField
          field={clearing(field('recommendationId'), [field('decision'), field('forwardedToUnitId')])}
          label={t('meeting.answers')}
          hint={t('meeting.answersHint')}
          options={recommendations}
          optional
        />
        {isAnswer && (
          <SelectField
            field={clearing(field('decision'), [field('forwardedToUnitId')])}
            label={t('meeting.decision')}
            options={directionDecisions.map((value) => ({
              value,
              label: t(`recommendation.decision.${value}`),
            }))}
          />
        )}
        {isAnswer && isForward && (
          <PickField field={field('forwardedToUnitId')} label={t('meeting.forwardTo')} options={units} />
        )}
      </div>
    </>
  )
}

/** A field whose change empties those that hang on it, so that nothing unseen is sent. */
const clearing = (field: FieldBinding, hanging: readonly FieldBinding[]): FieldBinding => ({
  ...field,
  set: (value) => {
    field.set(value)
    for (const each of hanging) each.set('')
  },
})
