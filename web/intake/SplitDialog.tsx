import { type FormEvent, useState } from 'react'
import { splitItem, type IntakeItem } from '#domain/intake/contract.ts'
import { listCuts } from '#domain/intake/split-draft.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Intake } from './intake.ts'

type Props = { intake: Intake; item: IntakeItem; onClose: () => void }

/** Cuts a proposal in two: where, is chosen among the places at which its sentence pauses. */
export function SplitDialog({ intake, item, onClose }: Props) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const cuts = listCuts(intake.text, { start: item.startsAt, end: item.endsAt })
  const [cut, setCut] = useState(String(cuts[0] ?? ''))
  const splitting = useAct(splitItem)
  const split = async () => {
    const params = { id: intake.id, itemId: item.id }
    const body = { id, at: Number(cut), version: item.version }
    if (await splitting.attempt({ params, body })) onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void split()
  }
  const part = (from: number, to: number) => intake.text.slice(from, to).replace(/\s+/gu, ' ').trim()
  return (
    <Dialog open onClose={onClose} title={t('intake.split')}>
      <form className="stack" onSubmit={submit}>
        {cuts.length === 0 ? (
          <p>{t('intake.splitNowhere')}</p>
        ) : (
          <ChoiceField
            field={bind('cut', cut, (value) => setCut(String(value)))}
            label={t('intake.splitWhere')}
            below
            options={cuts.map((at) => ({
              value: String(at),
              label: part(item.startsAt, at),
              below: `✂ ${part(at, item.endsAt)}`,
            }))}
          />
        )}
        <ProblemNotice problem={splitting.problem} />
        <div className="row">
          <Button
            kind="primary"
            type="submit"
            busy={splitting.isSending}
            why={cut === '' ? t('intake.splitNowhere') : null}
          >
            {t('intake.split')}
          </Button>
          <Button onClick={onClose}>{t('ui.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
