import * as z from 'zod'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Project.module.css'

/** What the fields need of the form around them. */
type FormLike = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

const typedSchema = z.array(z.looseObject({ id: z.string() })).catch([])
const nothingLaid = () => ({ id: newRequestId(), name: '', plannedOn: '', weight: 1 })

type Props = {
  form: FormLike
  /** The milestones that are reached: their day and their weight stay. */
  reached?: ReadonlySet<string>
}

/** The milestones one below the other: what, when, and its part of the whole. */
export function MilestoneFields({ form, reached }: Props) {
  const { t } = useWords()
  const typed = typedSchema.parse(form.values['milestones'])
  const keep = (next: readonly Record<string, unknown>[]) => form.set('milestones', next)
  const field = (at: number, name: 'name' | 'plannedOn' | 'weight'): FieldBinding => ({
    name: `milestones.${at}.${name}`,
    id: `${form.id}-milestones.${at}.${name}`,
    value: typed[at]?.[name],
    set: (value) => keep(typed.map((each, index) => (index === at ? { ...each, [name]: value } : each))),
    problem: form.problemAt(`milestones.${at}.${name}`),
  })
  return (
    <fieldset className={styles['milestones']}>
      <legend>{t('project.milestones')}</legend>
      <p className="small soft">{t('project.milestonesHint')}</p>
      {typed.map(({ id }, at) => {
        if (reached?.has(id))
          return (
            <TextField
              key={id}
              field={field(at, 'name')}
              label={t('project.milestoneAt', { at: at + 1 })}
              hint={t('reason.milestone_reached')}
            />
          )
        return (
          <fieldset key={id} className={styles['milestone']}>
            <legend className="seenByReaderOnly">{t('project.milestoneAt', { at: at + 1 })}</legend>
            <TextField field={field(at, 'name')} label={t('project.milestone')} />
            <DateField field={field(at, 'plannedOn')} label={t('project.plannedOn')} hint={null} />
            <NumberField field={field(at, 'weight')} label={t('project.weight')} as="integer" />
            <Button small kind="quiet" onClick={() => keep(typed.filter((_row, index) => index !== at))}>
              {t('project.removeMilestone')}
            </Button>
          </fieldset>
        )
      })}
      <div>
        <Button small onClick={() => keep([...typed, nothingLaid()])}>
          {t('project.addMilestone')}
        </Button>
      </div>
    </fieldset>
  )
}
