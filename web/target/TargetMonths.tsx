import { useState } from 'react'
import type { MonthOfTarget } from '#domain/target/contract.ts'
import { Button } from '#web/ui/Button.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { ActualStateMark } from './actual-state.tsx'
import { CorrectActualDialog } from './CorrectActualDialog.tsx'
import { FigurePassport } from './FigurePassport.tsx'
import { actualPoints } from './TargetCurve.tsx'
import type { Target } from './TargetPage.tsx'

/** Month by month: the figure, its state, who answered for it, and its correction. */
export function TargetMonths({ target }: { target: Target }) {
  const { t } = useWords()
  const [corrected, setCorrected] = useState<MonthOfTarget | null>(null)
  const [opened, setOpened] = useState<number | null>(null)
  const last = Math.max(target.lastClosedMonth, target.standing.figures.asOfMonth)
  const columns = useMonthColumns(target, setCorrected, setOpened)
  const isOwn = target.standing.basis === 'own'
  return (
    <Section title={t('target.months')} sub={target.indicator.unitOfMeasure}>
      <Table
        label={t('target.months')}
        rows={target.months.filter(({ month }) => month <= last)}
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
  const { t, format, why } = useWords()
  const points = actualPoints(target)
  const isOwn = target.standing.basis === 'own'
  const toDate = ({ month }: MonthOfTarget) => {
    const point = points[month - 1]
    return point === null || point === undefined ? '–' : format.number(point)
  }
  const figures: Column<MonthOfTarget>[] = [
    {
      key: 'month',
      title: t('target.month', { month: '' }).trim(),
      render: (month) => <MonthName month={month} />,
      text: ({ month }) => month,
    },
    {
      key: 'value',
      title: t('target.inMonth'),
      align: 'end',
      render: (month) => <MonthValue month={month} onOpen={open} />,
      text: ({ counted, actual }) => {
        const value = actual?.value ?? counted
        return value === null ? '–' : format.number(value)
      },
    },
    ...(target.indicator.aggregation === 'sum'
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
      render: ({ plannedToDate }) => format.number(plannedToDate, 1),
      text: ({ plannedToDate }) => format.number(plannedToDate, 1),
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

function MonthName({ month: { month, missingUnits } }: { month: MonthOfTarget }) {
  const { t } = useWords()
  const units = missingUnits.map((unit) => unit.shortName).join(', ')
  return (
    <>
      <span className="nowrap">{t('target.month', { month })}</span>
      {missingUnits.length > 0 && <span className="below">{t('target.missingUnits', { units })}</span>}
    </>
  )
}

type MonthValueProps = { month: MonthOfTarget; onOpen: (month: number) => void }

/** The figure opens to where it comes from. */
function MonthValue({ month: { month, counted, actual }, onOpen }: MonthValueProps) {
  const { t, format } = useWords()
  const value = counted ?? actual?.value ?? null
  if (value === null) return '–'
  return (
    <Button small kind="quiet" title={t('month.passportOpen', { month })} onClick={() => onOpen(month)}>
      <span className={counted === null ? 'quiet figures' : 'figures'}>{format.number(value)}</span>
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
