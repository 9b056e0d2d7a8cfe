import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Ability, Shared, SharedPart } from '#domain/target/what-if.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { StatusMark, type Status } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { periodName, periodWord } from './period-words.ts'
import type { Target } from './TargetPage.tsx'
import { type WhatIfTrial, sumOfParts } from './use-what-if.ts'

type Props = { target: Target; trial: WhatIfTrial; shared: Shared }

const abilityStatus: Record<Ability, Status> = {
  at_pace: 'on_pace',
  at_best: 'behind',
  beyond: 'hard_to_reach',
  unknown: 'not_assessed',
}

/** Each with its part, what that is per period, its pace so far, its best, and whether it can. */
export function WhatIfTable({ target, trial, shared }: Props) {
  const { t, format } = useWords()
  return (
    <Table
      label={t('catchUp.whatIf')}
      rows={shared.parts}
      columns={useColumns(target, trial)}
      rowKey={({ id }) => id}
      foot={
        <tr>
          <th scope="row">{t('catchUp.total')}</th>
          <td data-title={t('catchUp.part')} className="figures" style={{ textAlign: 'end' }}>
            {format.number(sumOfParts(trial))}
          </td>
          <td colSpan={trial.isAmongUnits ? 5 : 4} aria-label={t('catchUp.noTotal')} />
        </tr>
      }
      whole
      copyable
    />
  )
}

function useColumns(target: Target, trial: WhatIfTrial): Column<SharedPart>[] {
  const { t, format } = useWords()
  const { frequency, decimals } = target.indicator
  const sharerOf = new Map(trial.sharers.map((sharer) => [sharer.id, sharer]))
  const unitOf = new Map(target.parts.map(({ targetId, unit }) => [targetId, unit.shortName]))
  const nameOf = ({ id }: SharedPart) => unitOf.get(id) ?? periodName(t, frequency, Number(id))
  const number = (value: Decimal | null | undefined, shown?: number) =>
    value === null || value === undefined ? '–' : format.number(value, shown)
  const figure = (
    key: string,
    title: string,
    value: (part: SharedPart) => Decimal | null | undefined,
    shown?: number,
  ): Column<SharedPart> => ({
    key,
    title,
    align: 'end',
    render: (part) => number(value(part), shown),
    text: (part) => number(value(part), shown),
  })
  const part: Column<SharedPart> = {
    ...figure('amount', t('catchUp.part'), ({ amount }) => amount),
    ...(trial.sharing === 'typed'
      ? {
          render: (row) => (
            <NumberField
              field={trial.partField(row.id)}
              label={t('catchUp.partOf', { name: nameOf(row) })}
              quietLabel
            />
          ),
        }
      : {}),
  }
  const each = figure(
    'perPeriod',
    t('catchUp.perPeriod', { period: periodWord(t, frequency) }),
    ({ perPeriod }) => perPeriod,
    Math.max(decimals, 1),
  )
  return [
    {
      key: 'name',
      title: t(trial.isAmongUnits ? 'catchUp.whatIfUnits' : 'catchUp.whatIfPeriods'),
      render: (row) => <span className="nowrap">{nameOf(row)}</span>,
      text: nameOf,
    },
    part,
    ...(trial.isAmongUnits ? [each] : []),
    figure('pace', t('catchUp.soFar'), ({ id }) => sharerOf.get(id)?.pace, 1),
    figure('overPace', t('catchUp.overPace'), ({ overPace }) => overPace, 1),
    figure('best', t('catchUp.bestEver'), ({ id }) => sharerOf.get(id)?.best),
    {
      key: 'ability',
      title: t('catchUp.ability'),
      phone: 'untitled',
      render: ({ ability }) => (
        <StatusMark status={abilityStatus[ability]}>{t(`catchUp.ability.${ability}`)}</StatusMark>
      ),
      text: ({ ability }) => t(`catchUp.ability.${ability}`),
    },
  ]
}
