import { useState } from 'react'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { MonthOfTarget } from '#domain/target/contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { CitedCell } from './CitedCell.tsx'
import { ActualStateMark } from './actual-state.tsx'
import { CorrectActualDialog } from './CorrectActualDialog.tsx'
import { FigurePassport } from './FigurePassport.tsx'
import { endsHere, periodName } from './period-words.ts'
import type { Target } from './TargetPage.tsx'
import { useFigure } from './use-figure.ts'

/** Month by month: the figure, its state, who answered for it, and its correction. */
export function TargetMonths({ target }: { target: Target }) {
  const { t } = useWords()
  const [corrected, setCorrected] = useState<MonthOfTarget | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const last = Math.max(target.lastClosedMonth, target.standing.figures.asOfMonth)
  const columns = useMonthColumns(target, setCorrected, setOpened)
  const isOwn = target.standing.basis === 'own'
  const isMonthly = target.indicator.frequency === 'month'
  return (
    <Section title={t(isMonthly ? 'target.months' : 'catchUp.periods')} sub={target.indicator.unitOfMeasure}>
      <Table
        label={t('target.months')}
        rows={target.months.filter(
          ({ month }) => month <= last && endsHere(target.indicator.frequency, month),
        )}
        columns={columns}
        rowKey={({ month }) => String(month)}
        whole
        copyable
      />
      {isOwn && !target.can.enter.allowed && <p className="small quiet">{t('target.correctOnly')}</p>}
      <FigurePassport target={target} month={opened} onClose={() => setOpened(null)} />
      <CorrectActualDialog month={corrected} onClose={() => setCorrected(null)} />
    </Section>
  )
}

function useMonthColumns(
  target: Target,
  correct: (month: MonthOfTarget) => void,
  open: (month: number) => void,
): Column<MonthOfTarget>[] {
  const { t, why } = useWords()
  const write = useFigure(target)
  const isOwn = target.standing.basis === 'own'
  const toDate = ({ toDate: value }: MonthOfTarget) => write(value)
  const figures: Column<MonthOfTarget>[] = [
    {
      key: 'month',
      title: t('catchUp.period'),
      render: (month) => (
        <MonthName month={month} name={periodName(t, target.indicator.frequency, month.month)} />
      ),
      text: ({ month }) => periodName(t, target.indicator.frequency, month),
    },
    {
      key: 'value',
      title: t(target.indicator.frequency === 'month' ? 'target.inMonth' : 'catchUp.inPeriod'),
      align: 'end',
      render: (month) => <MonthValue month={month} write={write} onOpen={open} />,
      text: ({ counted, actual }) => {
        const value = actual?.value ?? counted
        return write(value)
      },
    },
    ...(hasToDate(target)
      ? [
          {
            key: 'toDate',
            title: t('target.cumulative'),
            align: 'end' as const,
            render: toDate,
            text: toDate,
          },
        ]
      : []),
    {
      key: 'plan',
      title: t('target.planToDate'),
      align: 'end',
      render: ({ plannedToDate }) => write(plannedToDate, 1),
      text: ({ plannedToDate }) => write(plannedToDate, 1),
    },
  ]
  if (!isOwn) return figures
  const correction: Column<MonthOfTarget> = {
    key: 'correct',
    title: t('target.correct'),
    phone: 'untitled',
    render: (month) =>
      month.actual &&
      month.actual.state !== 'draft' && (
        <Button small kind="quiet" why={why(month.actual.can.correct)} onClick={() => correct(month)}>
          <span className="nowrap">{t('target.correct')}</span>
        </Button>
      ),
  }
  return [
    ...figures,
    {
      key: 'state',
      title: t('target.state'),
      phone: 'untitled',
      render: ({ actual }) => (
        <>
          <ActualStateMark
            state={actual?.state ?? null}
            waiting={actual?.waiting ?? null}
            changedAfterFreeze={actual?.changedAfterFreeze ?? false}
          />
          {actual?.note && <span className="below">{actual.note}</span>}
          {actual?.returnedReason && <span className="below">{actual.returnedReason}</span>}
          {actual && <CitedCell {...actual} />}
        </>
      ),
      text: ({ actual }) => t(`target.state.${actual?.state ?? 'none'}`),
    },
    {
      key: 'submitted',
      title: t('target.submitted'),
      render: ({ actual }) => <Answered by={actual?.submittedBy ?? null} on={actual?.submittedOn ?? null} />,
    },
    {
      key: 'approved',
      title: t('target.approved'),
      render: ({ actual }) => <Answered by={actual?.approvedBy ?? null} on={actual?.approvedOn ?? null} />,
    },
    ...(target.can.enter.allowed ? [correction] : []),
  ]
}

/** Whether the figure of the year to a month says more than the month: not of levels, answers and last figures. */
const hasToDate = ({ indicator: { aggregation } }: Target): boolean =>
  aggregation !== 'last' && aggregation !== 'maximum'

function MonthName({ month: { missingUnits }, name }: { month: MonthOfTarget; name: string }) {
  const { t } = useWords()
  const units = missingUnits.map((unit) => unit.shortName).join(', ')
  return (
    <>
      <span className="nowrap">{name}</span>
      {missingUnits.length > 0 && <span className="below">{t('target.missingUnits', { units })}</span>}
    </>
  )
}

type MonthValueProps = {
  month: MonthOfTarget
  write: (value: Decimal | null) => string
  onOpen: (month: number) => void
}

/** The figure opens to where it comes from. */
function MonthValue({ month: { month, counted, actual }, write, onOpen }: MonthValueProps) {
  const { t } = useWords()
  const value = counted ?? actual?.value ?? null
  if (value === null) return '–'
  return (
    <Button small kind="quiet" title={t('month.passportOpen', { month })} onClick={() => onOpen(month)}>
      <span className={counted === null ? 'quiet figures' : 'figures'}>{write(value)}</span>
    </Button>
  )
}

type Answer = NonNullable<MonthOfTarget['actual']>

function Answered({ by, on }: { by: Answer['submittedBy']; on: Answer['submittedOn'] }) {
  const { format } = useWords()
  if (!on) return <span className="quiet">–</span>
  return (
    <>
      {format.date(on)}
      {by?.name && <span className="below">{by.name}</span>}
    </>
  )
}
