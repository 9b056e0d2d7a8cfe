import { useState } from 'react'
import { keepPeriod, type PeriodCutOff } from '#domain/cut-off/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { CutOffs } from './CutOffPage.tsx'

/** The twelve months with their days, by the rule of the year or set apart. */
export function PeriodsTable({ cutOffs }: { cutOffs: CutOffs }) {
  const { t } = useWords()
  const [edited, setEdited] = useState<PeriodCutOff | null>(null)
  const columns = usePeriodColumns(cutOffs, setEdited)
  return (
    <>
      <Table
        label={t('cutOff.months')}
        rows={cutOffs.periods}
        columns={columns}
        rowKey={({ month }) => String(month)}
        whole
      />
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={t('cutOff.setMonthTitle', { month: edited?.month ?? '' })}
        width="narrow"
      >
        {edited && <PeriodForm period={edited} year={cutOffs.year} onDone={() => setEdited(null)} />}
      </Dialog>
    </>
  )
}

function usePeriodColumns(
  { can, rule }: CutOffs,
  edit: (period: PeriodCutOff) => void,
): Column<PeriodCutOff>[] {
  const { t, format, why } = useWords()
  const day = (date: PeriodCutOff['dueOn']) =>
    date ? format.date(date) : <span className="quiet">{t('cutOff.never')}</span>
  return [
    { key: 'month', title: t('cutOff.month'), render: ({ month }) => t('target.month', { month }) },
    { key: 'due', title: t('cutOff.dueOn'), align: 'end', render: ({ dueOn }) => day(dueOn) },
    {
      key: 'frozen',
      title: t('cutOff.frozenFrom'),
      align: 'end',
      render: ({ frozenFrom }) => day(frozenFrom),
    },
    {
      key: 'state',
      title: t('cutOff.state'),
      phone: 'untitled',
      render: ({ isFrozen }) =>
        isFrozen ? (
          <StatusMark status="closed">{t('cutOff.isFrozen')}</StatusMark>
        ) : (
          <StatusMark status="open">{t('cutOff.isOpen')}</StatusMark>
        ),
    },
    {
      key: 'source',
      title: t('cutOff.source'),
      render: ({ own }) => (
        <span className="soft">{own?.source ?? (rule ? t('cutOff.byRule') : t('cutOff.never'))}</span>
      ),
    },
    {
      key: 'set',
      title: t('cutOff.setMonth'),
      phone: 'untitled',
      align: 'end',
      render: (period) => (
        <Button small kind="quiet" why={why(can.keep)} onClick={() => edit(period)}>
          <span className="nowrap">{t('cutOff.setMonth')}</span>
        </Button>
      ),
    },
  ]
}

function PeriodForm(props: { period: PeriodCutOff; year: number; onDone: () => void }) {
  const { period, year, onDone } = props
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { month, own, dueOn, frozenFrom } = period
  const form = useForm(keepPeriod, {
    initial: { dueOn, frozenFrom, source: own?.source ?? '' },
    along: { id: own?.id ?? id, year, month, version: own?.version ?? null },
    onDone,
  })
  return (
    <Form form={form} submit={t('cutOff.setMonth')}>
      <p className="small soft">{t('cutOff.setMonthHint')}</p>
      <DateField field={form.field('dueOn')} label={t('cutOff.dueOn')} optional />
      <DateField field={form.field('frozenFrom')} label={t('cutOff.frozenFrom')} optional />
      <TextField field={form.field('source')} label={t('cutOff.source')} hint={t('cutOff.sourceHint')} />
    </Form>
  )
}
