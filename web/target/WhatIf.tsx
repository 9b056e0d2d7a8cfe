import { compare, decimal } from '#domain/quantity/decimal.ts'
import { sharings } from '#domain/target/what-if.ts'
import { exportWhatIf } from '#domain/target/catch-up-contract.ts'
import { addressOf } from '#web/api/call.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { NumberField } from '#web/ui/NumberField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { periodName } from './period-words.ts'
import type { Target } from './TargetPage.tsx'
import { type WhatIfTrial, useWhatIf } from './use-what-if.ts'
import styles from './WhatIf.module.css'
import { WhatIfTable } from './WhatIfTable.tsx'
import { WhatIfToPlan } from './WhatIfToPlan.tsx'

/** Who must add how much by when: tried with any amount and any way of sharing, before anything is agreed. */
export function WhatIf({ target }: { target: Target }) {
  const { t, why } = useWords()
  const trial = useWhatIf(target)
  if (!trial.may.allowed && trial.may.reason === 'only_amounts_are_shared') return null
  return (
    <Section title={t('catchUp.whatIf')} sub={t('catchUp.whatIfSub')}>
      {trial.may.allowed ? <Trial target={target} trial={trial} /> : <p className="soft">{why(trial.may)}</p>}
    </Section>
  )
}

type Props = { target: Target; trial: WhatIfTrial }

function Trial({ target, trial }: Props) {
  const { t, format } = useWords()
  const { indicator, standing } = target
  const remaining = standing.figures.remaining
  return (
    <div className="stack">
      <div className={styles['fields']}>
        <NumberField
          field={trial.totalField}
          label={`${t('catchUp.whatIfTotal')} (${indicator.unitOfMeasure})`}
        />
        <SelectField
          field={trial.untilField}
          label={t('catchUp.whatIfUntil')}
          options={trial.ends.map((end) => ({
            value: String(end),
            label: periodName(t, indicator.frequency, end),
          }))}
        />
        <SelectField
          field={trial.sharingField}
          label={t('catchUp.whatIfSharing')}
          options={sharings.map((each) => ({ value: each, label: t(`catchUp.sharing.${each}`) }))}
        />
      </div>
      {remaining !== null && (
        <p className="small soft">
          {t('catchUp.whatIfTotalHint', {
            remaining: format.number(remaining),
            unit: indicator.unitOfMeasure,
          })}
        </p>
      )}
      <Outcome target={target} trial={trial} />
    </div>
  )
}

function Outcome({ target, trial }: Props) {
  const { t, format } = useWords()
  const { shared, amount, isAmongUnits, sharers } = trial
  if (amount === null) return null
  if (!shared) return <output className="below">{t('catchUp.cannotShareSo')}</output>
  const of = { part: format.number(shared.able), whole: format.number(sharers.length) }
  return (
    <>
      <output className="below strong">
        {t(isAmongUnits ? 'catchUp.able' : 'catchUp.ablePeriods', of)} <Unshared trial={trial} />
      </output>
      <WhatIfTable target={target} trial={trial} shared={shared} />
      <div className="row">
        <DownloadLink small href={exportAddressOf(target, trial)}>
          {t('catchUp.export')}
        </DownloadLink>
        <WhatIfToPlan target={target} trial={trial} shared={shared} />
      </div>
    </>
  )
}

function exportAddressOf({ id, through }: Target, trial: WhatIfTrial): string {
  const { amount, sharing, periods, typedText } = trial
  return addressOf(
    exportWhatIf,
    { id },
    {
      total: amount,
      sharing,
      until: periods.at(-1) ?? 12,
      ...(through > 0 ? { through } : {}),
      ...(sharing === 'typed' ? { typed: typedText } : {}),
    },
  )
}

function Unshared({ trial: { shared } }: { trial: WhatIfTrial }) {
  const { t, format } = useWords()
  const left = shared?.unshared ?? decimal(0)
  const sign = compare(left, decimal(0))
  if (sign === 0) return null
  const amount = format.number(decimal(left.replace('-', '')))
  return t(sign > 0 ? 'catchUp.unshared' : 'catchUp.overshared', { amount })
}
