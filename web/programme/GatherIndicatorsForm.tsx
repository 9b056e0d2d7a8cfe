import { gatherIndicators } from '#domain/programme/standing-contract.ts'
import { readCatalogue } from '#domain/target/catalogue-contract.ts'
import { useRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ProgrammeRead } from './ProgrammePage.tsx'

/** By which indicators it is judged: the targets of all units come along. */
export function GatherIndicatorsForm({
  programme,
  onDone,
}: {
  programme: ProgrammeRead
  onDone: () => void
}) {
  const { t } = useWords()
  const { rows } = useRead(readCatalogue)
  const { id, version, indicatorIds } = programme
  const form = useForm(gatherIndicators, {
    initial: { indicatorIds },
    along: { version },
    params: { id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <PickManyField
        field={form.field('indicatorIds')}
        label={t('programme.indicators')}
        hint={t('programme.indicatorsHint')}
        options={rows
          .filter((row) => row.retiredOn === null || indicatorIds.includes(row.id))
          .map((row) => ({ value: row.id, label: row.name }))}
        optional
      />
    </Form>
  )
}
