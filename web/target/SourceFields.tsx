import { listCitable } from '#domain/target/source-contract.ts'
import { useLaterRead } from '#web/api.ts'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { fieldOf, fieldWithin, type PlanForm } from './plan-form.ts'

const sources = ['none', 'kept', 'typed'] as const

/**
 * What the plan rests on: a clause that is kept, found by its words, or one typed here and kept with the plan.
 * `isKept`: one is cited already and stays unless another is chosen.
 */
export function SourceFields({ form, isKept = false }: { form: PlanForm; isKept?: boolean }) {
  const { t } = useWords()
  const { citation, clauseId } = form.values
  const source = citation ? 'typed' : clauseId === undefined ? 'none' : 'kept'
  const choose = (value: unknown) => {
    form.set('clauseId', value === 'kept' ? null : undefined)
    form.set('citation', value === 'typed' ? {} : undefined)
  }
  return (
    <>
      <ChoiceField
        field={{ ...fieldOf(form, 'source'), value: source, set: choose }}
        label={t('plan.source')}
        options={sources.map((each) => ({
          value: each,
          label: t(isKept && each === 'none' ? 'plan.source.same' : `plan.source.${each}`),
        }))}
      />
      {source === 'kept' && <KeptClause form={form} />}
      {source === 'typed' && (
        <>
          <TextField field={fieldWithin(form, 'citation', 'symbol')} label={t('plan.symbol')} />
          <TextField field={fieldWithin(form, 'citation', 'title')} label={t('plan.documentTitle')} />
          <DateField field={fieldWithin(form, 'citation', 'issuedOn')} label={t('plan.issuedOn')} optional />
          <TextField
            field={fieldWithin(form, 'citation', 'address')}
            label={t('plan.address')}
            hint={t('plan.addressHint')}
          />
          <TextArea field={fieldWithin(form, 'citation', 'text')} label={t('plan.text')} rows={2} />
        </>
      )}
    </>
  )
}

function KeptClause({ form }: { form: PlanForm }) {
  const { t } = useWords()
  const { data } = useLaterRead(listCitable, { query: { limit: 200 } })
  return (
    <PickField
      field={fieldOf(form, 'clauseId')}
      label={t('plan.clause')}
      options={(data?.clauses ?? []).map(({ clauseId, documentSymbol, documentTitle, address, text }) => ({
        value: clauseId,
        label: [documentSymbol ?? documentTitle, address].join(', '),
        below: text,
      }))}
    />
  )
}
