import * as z from 'zod'
import { setChargeRules } from '#domain/charge/contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { useRead } from '#web/api.ts'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { NumberField } from '#web/ui/NumberField.tsx'
import { PickManyField } from '#web/ui/PickManyField.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Charges } from './ChargesPage.tsx'

const needsSchema = z.array(z.object({ workFieldId: z.string(), kinds: z.array(z.string()) })).catch([])

/** Which kinds of units must have whom in charge, and how much one person can bear. */
export function ChargeRulesForm({ charges, onDone }: { charges: Charges; onDone: () => void }) {
  const { t } = useWords()
  const kinds = useKindOptions()
  const { fields, rules } = charges
  const form = useForm(setChargeRules, {
    initial: { mostPerPerson: rules.mostPerPerson, needs: rules.needs },
    along: { version: rules.version },
    onDone,
  })
  const needs = needsSchema.parse(form.values['needs'])
  const field = (workFieldId: string): FieldBinding => ({
    name: `needs.${workFieldId}`,
    id: `charge-rules-${workFieldId}`,
    value: needs.find((need) => need.workFieldId === workFieldId)?.kinds ?? [],
    set: (value) => {
      const chosen = z.array(z.string()).catch([]).parse(value)
      const others = needs.filter((need) => need.workFieldId !== workFieldId)
      form.set('needs', chosen.length > 0 ? [...others, { workFieldId, kinds: chosen }] : others)
    },
    problem: null,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <NumberField
        field={form.field('mostPerPerson')}
        label={t('charge.mostPerPerson')}
        hint={t('charge.mostPerPersonHint')}
        as="integer"
      />
      <p className="small soft">{t('charge.needsHint')}</p>
      {fields.map(({ id, name }) => (
        <PickManyField key={id} field={field(id)} label={name} options={kinds} optional />
      ))}
    </Form>
  )
}

/** The kinds of units there are, each told by one that is of it. */
function useKindOptions() {
  const { t } = useWords()
  const { units } = useRead(listUnits)
  return [...Map.groupBy(units, ({ kind }) => kind)].map(([kind, of]) => ({
    value: kind,
    label: t('charge.kindLike', { unit: of[0]?.shortName ?? kind, count: of.length }),
  }))
}
