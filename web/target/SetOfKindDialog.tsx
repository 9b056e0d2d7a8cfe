import { useState } from 'react'
import type { ResponseOf } from '#domain/contract/route.ts'
import { setTargetsOfKind } from '#domain/target/cascade-contract.ts'
import type { Indicator } from '#domain/target/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { PlanFields } from './PlanFields.tsx'
import { SourceFields } from './SourceFields.tsx'

type Props = { indicator: Indicator; year: number; open: boolean; onClose: () => void }

/** The same target for every unit of a kind; who kept an own one is named before the dialog is left. */
export function SetOfKindDialog({ indicator, year, open, onClose }: Props) {
  const { t } = useWords()
  const [done, setDone] = useState<ResponseOf<typeof setTargetsOfKind> | null>(null)
  const close = () => {
    setDone(null)
    onClose()
  }
  return (
    <Dialog open={open} onClose={close} title={t('plan.setOfKindTitle', { year })}>
      {done ? (
        <Notice kind="done">
          {t('plan.ofKindDone', { set: done.set })}{' '}
          {done.kept.length > 0 &&
            t('plan.ofKindKept', { units: done.kept.map(({ shortName }) => shortName).join(', ') })}
        </Notice>
      ) : (
        <Waiting lines={4}>
          <SetOfKindForm indicator={indicator} year={year} onDone={setDone} />
        </Waiting>
      )}
    </Dialog>
  )
}

function SetOfKindForm(props: {
  indicator: Indicator
  year: number
  onDone: (answer: ResponseOf<typeof setTargetsOfKind>) => void
}) {
  const { indicator, year, onDone } = props
  const { t } = useWords()
  const { units } = useRead(listUnits)
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)]
  const form = useForm(setTargetsOfKind, {
    initial: { unitKind: '', planned: '', profile: { kind: 'even' } },
    along: { indicatorId: indicator.id, year },
    onDone,
  })
  return (
    <Form form={form} submit={t('target.setTarget')}>
      <p className="strong">{indicator.name}</p>
      <p className="small soft">{t('plan.setOfKindHint')}</p>
      <SelectField
        field={form.field('unitKind')}
        label={t('plan.unitKind')}
        options={kinds.map(([kind, of]) => ({
          value: kind,
          label: `${of[0]?.shortName ?? kind}${of.length > 1 ? `, … (${t('plan.unitsOfKind', { count: of.length })})` : ''}`,
        }))}
      />
      <PlanFields form={form} indicator={indicator} />
      <SourceFields form={form} />
    </Form>
  )
}
