import { useState } from 'react'
import {
  aggregations,
  type Aggregation,
  canCount,
  type Direction,
  directions,
  entries,
  hasBase,
  usualOverUnits,
} from '#domain/target/indicator.ts'
import { frequencies } from '#domain/target/period.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { OverUnitsField } from './OverUnitsField.tsx'
import { fieldOf, type PlanForm } from './plan-form.ts'

/** How an indicator is counted, as the form holds it. */
export function countingIn({ values }: PlanForm): { direction: Direction; aggregation: Aggregation } {
  const direction = directions.find((each) => each === values['direction']) ?? 'higher'
  const aggregation = aggregations.find((each) => each === values['aggregation']) ?? 'sum'
  return { direction, aggregation }
}

const isLevel = (direction: Direction): boolean => direction === 'yes_no' || direction === 'scale'

/** The names of an indicator, and how it is counted where that can still be chosen; only what a choice before asks for. */
export function IndicatorFields({ form, isHeld = false }: { form: PlanForm; isHeld?: boolean }) {
  const { t } = useWords()
  const { direction, aggregation } = countingIn(form)
  return (
    <>
      <TextField field={fieldOf(form, 'name')} label={t('target.name')} />
      <TextField
        field={fieldOf(form, 'shortName')}
        label={t('target.shortName')}
        hint={t('target.shortNameHint')}
        optional
      />
      <TextField field={fieldOf(form, 'code')} label={t('target.code')} />
      {!isHeld && <CountingFields form={form} />}
      {direction === 'scale' && <ScaleLevels form={form} />}
      {hasBase({ aggregation }) && (
        <TextField
          field={fieldOf(form, 'baseName')}
          label={t('target.baseName')}
          hint={t('target.baseNameHint')}
        />
      )}
      {!isLevel(direction) && (
        <NumberField as="integer" field={fieldOf(form, 'decimals')} label={t('target.decimals')} />
      )}
      <NumberField
        as="integer"
        field={fieldOf(form, 'ordinal')}
        label={t('plan.ordinal')}
        hint={t('plan.ordinalHint')}
      />
    </>
  )
}

/** What is better, how periods and units add up, how often and in what way it is reported. */
function CountingFields({ form }: { form: PlanForm }) {
  const { t } = useWords()
  const { direction, aggregation } = countingIn(form)
  const choose = (next: { direction: Direction; aggregation: Aggregation }) => {
    form.set('direction', next.direction)
    form.set('aggregation', next.aggregation)
    form.set('overUnits', usualOverUnits(next.direction, next.aggregation))
    if (next.aggregation !== 'sum' && next.aggregation !== 'ratio') form.set('entry', 'in_period')
    if (!hasBase(next)) form.set('baseName', '')
    if (next.direction !== 'scale') form.set('scaleLevels', undefined)
  }
  const chooseDirection = (value: unknown) => {
    const next = directions.find((each) => each === value) ?? 'higher'
    choose({
      direction: next,
      aggregation: isLevel(next) ? 'last' : isLevel(direction) ? 'sum' : aggregation,
    })
  }
  return (
    <>
      <TextField field={fieldOf(form, 'unitOfMeasure')} label={t('target.unitOfMeasure')} />
      <ChoiceField
        field={{ ...fieldOf(form, 'direction'), set: chooseDirection }}
        label={t('target.direction')}
        options={directions.map((each) => ({
          value: each,
          label: t(`target.direction.${each}`),
          below: t(`plan.directionHint.${each}`),
        }))}
        below
      />
      {!isLevel(direction) && (
        <OverPeriods form={form} onChoose={(next) => choose({ direction, aggregation: next })} />
      )}
      <OverUnitsField form={form} counting={{ direction, aggregation }} />
      <SelectField
        field={fieldOf(form, 'frequency')}
        label={t('target.frequency')}
        options={frequencies.map((each) => ({ value: each, label: t(`target.frequency.${each}`) }))}
      />
      {(aggregation === 'sum' || aggregation === 'ratio') && (
        <ChoiceField
          field={fieldOf(form, 'entry')}
          label={t('target.entry')}
          options={entries.map((each) => ({
            value: each,
            label: t(`target.entry.${each}`),
            below: t(`plan.entryExample.${each}`),
          }))}
          below
        />
      )}
    </>
  )
}

/** How the months make a year; a way that would sum a rate says why it cannot be chosen. */
function OverPeriods(props: { form: PlanForm; onChoose: (next: Aggregation) => void }) {
  const { form, onChoose } = props
  const { t, why } = useWords()
  const { direction, aggregation } = countingIn(form)
  const unit = textOf(form.values['unitOfMeasure'])
  const reasonAgainst = (each: Aggregation) =>
    why(canCount({ direction, aggregation: each, overUnits: usualOverUnits(direction, each) }, unit))
  return (
    <>
      <ChoiceField
        field={{
          ...fieldOf(form, 'aggregation'),
          set: (value) => onChoose(aggregations.find((each) => each === value) ?? 'sum'),
        }}
        label={t('plan.overPeriods')}
        options={aggregations.map((each) => ({
          value: each,
          label: t(`plan.periods.${each}`),
          below: t(`plan.periodsExample.${each}`),
          why: reasonAgainst(each),
        }))}
        below
      />
      {aggregation === 'ratio' && (
        <NumberField
          as="integer"
          field={fieldOf(form, 'per')}
          label={t('target.per')}
          hint={t('target.perHint')}
        />
      )}
    </>
  )
}

/** The levels of a scale, one a line, lowest first. */
function ScaleLevels({ form }: { form: PlanForm }) {
  const { t } = useWords()
  const held = form.values['scaleLevels']
  const [text, setText] = useState(Array.isArray(held) ? held.join('\n') : '')
  const field = fieldOf(form, 'scaleLevels')
  const set = (value: unknown) => {
    setText(String(value))
    const levels = String(value)
      .split('\n')
      .map((level) => level.trim())
      .filter(Boolean)
    form.set('scaleLevels', levels.length > 0 ? levels : undefined)
  }
  return (
    <TextArea
      field={{ ...bind(field.id, text, set), problem: field.problem }}
      label={t('target.scaleLevels')}
      hint={t('target.scaleLevelsHint')}
    />
  )
}
