import { type CatalogueRow, retireIndicator } from '#domain/target/catalogue-contract.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { useWords } from '#web/words/language.tsx'

type Props = { indicator: CatalogueRow; open: boolean; onClose: () => void }

export function RetireIndicatorDialog({ indicator, open, onClose }: Props) {
  const { t } = useWords()
  return (
    <Dialog open={open} onClose={onClose} title={t('plan.retireTitle')} width="narrow">
      <RetireIndicatorForm indicator={indicator} onDone={onClose} />
    </Dialog>
  )
}

function RetireIndicatorForm({ indicator, onDone }: { indicator: CatalogueRow; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const form = useForm(retireIndicator, {
    initial: { retiredOn: today },
    params: { id: indicator.id },
    along: { version: indicator.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('plan.retire')}>
      <p className="strong">{indicator.name}</p>
      <p className="small soft">{t('plan.retireBody')}</p>
      <DateField field={form.field('retiredOn')} label={t('plan.retireFrom')} />
    </Form>
  )
}
