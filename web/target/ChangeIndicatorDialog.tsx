import { type CatalogueRow, changeIndicator } from '#domain/target/catalogue-contract.ts'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'
import { IndicatorFields } from './IndicatorFields.tsx'

type Props = { indicator: CatalogueRow; open: boolean; onClose: () => void }

export function ChangeIndicatorDialog({ indicator, open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('plan.changeTitle')}>
      <ChangeIndicatorForm indicator={indicator} onDone={onClose} />
    </Dialog>
  )
}

function ChangeIndicatorForm({ indicator, onDone }: { indicator: CatalogueRow; onDone: () => void }) {
  const { t } = useWords()
  const { holders: _holders, isHeld, id, retiredOn: _retiredOn, version, ...described } = indicator
  const form = useForm(changeIndicator, {
    initial: { ...described, baseName: described.baseName ?? '', scaleLevels: described.scaleLevels ?? null },
    params: { id },
    along: { version },
    onDone,
  })
  return (
    <Form form={form} submit={t('plan.change')}>
      {isHeld && <p className="small soft">{t('plan.changeHeld')}</p>}
      <IndicatorFields form={form} isHeld={isHeld} />
    </Form>
  )
}
