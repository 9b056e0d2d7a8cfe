import { useNavigate } from 'react-router'
import { Big } from 'big.js'
import { decimal } from '#domain/quantity/decimal.ts'
import { readCatchUp } from '#domain/target/catch-up-contract.ts'
import { shareOut } from '#domain/target/shape.ts'
import type { Shared } from '#domain/target/what-if.ts'
import { useLaterRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CatchUpBegun } from './catch-up-begun.ts'
import type { Target } from './TargetPage.tsx'
import type { WhatIfTrial } from './use-what-if.ts'

type Props = { target: Target; trial: WhatIfTrial; shared: Shared }

/** What was tried becomes the beginning of a plan: the amounts by period, and a step for each unit that takes a part. */
export function WhatIfToPlan({ target, trial, shared }: Props) {
  const { t, format, why } = useWords()
  const navigate = useNavigate()
  const { data } = useLaterRead(readCatchUp, { params: { id: target.id } })
  if (!data) return null
  const unit = target.indicator.unitOfMeasure
  const steps = trial.isAmongUnits
    ? shared.parts.flatMap((part) => {
        const taker = target.parts.find(({ targetId }) => targetId === part.id)
        if (!taker || part.amount === '0') return []
        const said = { amount: format.number(part.amount), unit }
        return [
          {
            leadUnitId: taker.unit.id,
            title: t('catchUp.partTitle', said),
            acceptance: t('catchUp.partAcceptance', said),
          },
        ]
      })
    : []
  const state: CatchUpBegun = { amounts: amountsOf(target, trial, shared, data.fresh.periods), steps }
  return (
    <Button
      small
      why={why(data.can.draft)}
      onClick={() => void navigate(paths.catchUp(target.id), { state })}
    >
      {t('catchUp.toPlan')}
    </Button>
  )
}

/** What each period to come brings: as shared among periods, or all parts together in equal steps until the end. */
function amountsOf({ indicator }: Target, trial: WhatIfTrial, shared: Shared, periods: readonly number[]) {
  if (!trial.isAmongUnits) {
    const amountOf = new Map(shared.parts.map(({ id, amount }) => [Number(id), amount]))
    return periods.map((end) => amountOf.get(end) ?? decimal(0))
  }
  const weights = periods.map((end) => new Big(trial.periods.includes(end) ? 1 : 0))
  return (trial.amount && shareOut(trial.amount, weights, indicator.decimals)) ?? []
}
