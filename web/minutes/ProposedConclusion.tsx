import { useId, useState } from 'react'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { rhythmSchema } from '#domain/task/rhythm.ts'
import { RhythmField } from '#web/task/RhythmField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Minutes.module.css'
import type { Proposed } from './proposed.ts'

type Props = { number: number; proposed: Proposed; onMend: (change: Partial<Proposed>) => void }

/** What the line was read as, in fields that can be mended; what it lacks is asked for at closing. */
export function ProposedConclusion({ number, proposed, onMend }: Props) {
  const { t } = useWords()
  const id = useId()
  const units = useUnitOptions()
  const [typedDay, setTypedDay] = useState<string | null>(null)
  const mendDay = (value: unknown) => {
    const day = textOf(value)
    const isDay = isCalendarDate(day)
    setTypedDay(isDay ? null : day)
    if (isDay || day === '') onMend({ dueOn: isDay ? day : null })
  }
  return (
    <div className={styles['proposed']}>
      <p className="strong">
        {t('minutes.proposed', { number })} <span className={styles['work']}>{proposed.text}</span>
      </p>
      <div className={styles['fields']}>
        <PickField
          field={bind(`${id}-lead`, proposed.leadUnitId ?? '', (value) =>
            onMend({ leadUnitId: textOf(value) || null }),
          )}
          label={t('meeting.lead')}
          options={units}
          optional
        />
        <PickManyField
          field={bind(`${id}-coop`, proposed.cooperatingUnitIds, (value) =>
            onMend({ cooperatingUnitIds: [value].flat().map(String).filter(Boolean) }),
          )}
          label={t('meeting.cooperating')}
          options={units}
          optional
        />
        <DateField
          field={bind(`${id}-due`, typedDay ?? proposed.dueOn ?? '', mendDay)}
          label={t('meeting.dueOn')}
          hint=""
          optional
        />
        <RhythmField
          field={bind(`${id}-rhythm`, proposed.rhythm ?? '', (value) =>
            onMend({ rhythm: rhythmSchema.safeParse(value).data ?? null }),
          )}
          label={t('task.rhythm')}
          optional
        />
      </div>
      <TextField
        field={bind(`${id}-quality`, proposed.requiredQuality ?? '', (value) =>
          onMend({ requiredQuality: textOf(value) || null }),
        )}
        label={t('meeting.requiredQuality')}
        optional
      />
    </div>
  )
}
