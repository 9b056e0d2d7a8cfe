import type { ClipboardEvent } from 'react'
import { type Decimal, compare, decimal, isDecimal, subtract, sum } from '#domain/quantity/decimal.ts'
import type { Indicator } from '#domain/target/contract.ts'
import { profileAddsUp } from '#domain/target/profile.ts'
import { shareWhole } from '#domain/target/cascade.ts'
import { textOf } from '#web/ui/form/field-binding.ts'
import { readTypedNumber } from '#web/ui/form/typed-number.ts'
import { readRange } from '#web/ui/grid/grid-row.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './ProfileFields.module.css'
import { fieldOf, objectAt, type PlanForm } from './plan-form.ts'

const kinds = ['even', 'last_year', 'working_days', 'typed'] as const
const months = Array.from({ length: 12 }, (_, index) => index + 1)

/** How the plan lies over the year; typed month by month, its sum is checked as one types. */
export function ProfileFields({ form, indicator }: { form: PlanForm; indicator: Indicator }) {
  const { t } = useWords()
  const { kind } = objectAt(form, 'profile')
  const isSummed = indicator.aggregation === 'sum'
  const isShaped = isSummed || indicator.aggregation === 'mean'
  const offered = kinds.filter((each) => isShaped || each === 'even' || each === 'typed')
  const field = fieldOf(form, 'profile')
  const choose = (value: unknown) =>
    field.set(value === 'typed' ? { kind: value, amounts: firstAmounts(form, indicator) } : { kind: value })
  return (
    <>
      <SelectField
        field={{ ...field, value: kind, set: choose }}
        label={t('target.profile')}
        options={offered.map((each) => ({ value: each, label: t(`target.profile.${each}`) }))}
      />
      {kind === 'typed' && <Months form={form} indicator={indicator} />}
      {(kind === 'last_year' || kind === 'working_days') && (
        <p className="small soft">{t('plan.profileWorkedOut')}</p>
      )}
    </>
  )
}

const plannedIn = ({ values }: PlanForm): Decimal => {
  const text = textOf(values['planned'])
  return isDecimal(text) ? text : decimal(0)
}

/** What a typed plan begins with: the year shared evenly, or the level of the year in every month. */
function firstAmounts(form: PlanForm, { aggregation, decimals }: Indicator): Decimal[] {
  const planned = plannedIn(form)
  const even = months.map(() => decimal(1))
  if (aggregation !== 'sum') return months.map(() => planned)
  return shareWhole(planned, even, decimals) ?? months.map(() => decimal(0))
}

function Months({ form, indicator }: { form: PlanForm; indicator: Indicator }) {
  const { t, language } = useWords()
  const { amounts } = objectAt(form, 'profile')
  const held = Array.isArray(amounts) ? amounts.map(String) : []
  const keep = (next: readonly string[]) => form.set('profile', { kind: 'typed', amounts: next })
  const paste = (event: ClipboardEvent) => {
    const figures = readRange(event.clipboardData.getData('text/plain')).flat()
    if (figures.length < 2) return
    event.preventDefault()
    keep(held.map((before, index) => readFigure(figures[index], language) ?? before))
  }
  return (
    <fieldset className={styles['months']} onPaste={paste}>
      <legend>{t('plan.profileMonths')}</legend>
      <p className="small quiet">{t('plan.profileHint')}</p>
      <div className={styles['fields']}>
        {months.map((month) => (
          <NumberField
            key={month}
            field={{
              name: `profile.amounts.${month - 1}`,
              id: `${form.id}-profile.amounts.${month - 1}`,
              value: held[month - 1],
              set: (value) => keep(held.map((each, index) => (index === month - 1 ? String(value) : each))),
              problem: form.problemAt(`profile.amounts.${month - 1}`),
            }}
            label={t('target.month', { month })}
          />
        ))}
      </div>
      <Shape amounts={held} />
      <SumOfMonths amounts={held} planned={plannedIn(form)} indicator={indicator} />
    </fieldset>
  )
}

function readFigure(text: string | undefined, language: 'vi' | 'en'): string | null {
  if (!text) return null
  const read = readTypedNumber(text, language)
  return 'value' in read ? read.value : text
}

/** Twelve bars: enough to see that a year's end is heavy or a summer empty. */
function Shape({ amounts }: { amounts: readonly string[] }) {
  const { t, format } = useWords()
  const figures = amounts.map((amount) => (isDecimal(amount) ? Number(amount) : 0))
  const most = Math.max(...figures, 1)
  const said = amounts.map((amount) => (isDecimal(amount) ? format.number(amount) : '–')).join(', ')
  return (
    <svg
      className={styles['shape']}
      viewBox="0 0 120 32"
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- drawn from the figures themselves
      role="img"
      aria-label={t('plan.profilePicture', { months: said })}
    >
      {figures.map((figure, index) => {
        const height = (30 * Math.max(figure, 0)) / most
        // oxlint-disable-next-line react/no-array-index-key -- a month is its place
        return <rect key={index} x={index * 10 + 1} y={32 - height} width={8} height={height} />
      })}
    </svg>
  )
}

function SumOfMonths(props: { amounts: readonly string[]; planned: Decimal; indicator: Indicator }) {
  const { amounts, planned, indicator } = props
  const { t, why, format } = useWords()
  if (!amounts.every(isDecimal)) return null
  const { aggregation } = indicator
  const agrees = profileAddsUp(planned, { kind: 'typed', amounts: [...amounts] }, aggregation)
  if (aggregation !== 'sum') return agrees.allowed ? null : <p className="small">{why(agrees)}</p>
  const total = sum(amounts)
  const left = subtract(planned, total)
  const state = agrees.allowed
    ? t('plan.profileFits', { planned: format.number(planned) })
    : compare(left, decimal(0)) > 0
      ? t('plan.profileLeft', { left: format.number(left) })
      : t('plan.profileOver', { over: format.number(subtract(total, planned)) })
  return (
    <output className={agrees.allowed ? 'small soft' : 'small strong'}>
      {t('plan.profileSum', { sum: format.number(total) })}, {state}.
    </output>
  )
}
