import { useState } from 'react'
import { type ExchangeForm, changeExchangeForm } from '#domain/exchange/contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ColumnsEditor } from './ColumnsEditor.tsx'

/** Changes what goes into the columns, renames the form, or puts it out of use. */
export function ChangeColumns({ form }: { form: ExchangeForm }) {
  const { t } = useWords()
  const [name, setName] = useState(form.name)
  const [columns, setColumns] = useState(form.columns)
  const act = useAct(changeExchangeForm)
  const isChanged = name !== form.name || columns !== form.columns
  const send = (isRetired: boolean) =>
    void act.attempt({ params: { id: form.id }, body: { name, columns, isRetired, version: form.version } })
  return (
    <div className="stack">
      <TextField
        field={bind('exchange-name', name, (value) => setName(textOf(value)))}
        label={t('exchange.name')}
        maxLength={200}
      />
      <ColumnsEditor about={form.about} columns={columns} onChange={setColumns} />
      <ProblemNotice problem={act.problem} />
      <p className="row">
        <Button
          kind="primary"
          why={isChanged ? null : t('exchange.nothingChanged')}
          busy={act.isSending}
          onClick={() => send(form.isRetired)}
        >
          {t('exchange.save')}
        </Button>
        <Button busy={act.isSending} onClick={() => send(!form.isRetired)}>
          {t(form.isRetired ? 'exchange.useAgain' : 'exchange.retire')}
        </Button>
      </p>
    </div>
  )
}
