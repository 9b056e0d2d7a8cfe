import { directMatter, returnMatter } from '#domain/matter/contract.ts'
import { DirectedTaskFields } from '#web/recommendation/DirectedTaskFields.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import type { MatterRead } from './MatterPage.tsx'

const routes = { direct: directMatter, return: returnMatter }
type Props = { matter: MatterRead; step: keyof typeof routes; onDone: () => void }

/** The direction, or why it comes back; the office names whose word it records. */
export function DecideMatterForm({ matter, step, onDone }: Props) {
  const { t } = useWords()
  const { leaders, mustName } = matter
  const leads = useUnitOptions()
  const form = useForm(routes[step], {
    initial: {
      text: '',
      givenById: mustName && leaders.length === 1 ? (leaders[0]?.id ?? null) : null,
    },
    along: { version: matter.version },
    params: { id: matter.id },
    draft: `${step}-matter.${matter.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t(`matter.${step}`)}>
      <TextArea
        field={form.field('text')}
        label={t(step === 'direct' ? 'recommendation.directionText' : 'matter.returnReason')}
        rows={3}
      />
      {step === 'direct' && <DirectedTaskFields form={form} units={leads} />}
      {mustName && (
        <SelectField
          field={form.field('givenById')}
          label={t('recommendation.givenBy')}
          hint={t('recommendation.givenByHint')}
          options={leaders.map(({ id, name, title }) => ({
            value: id,
            label: [name, title].filter(Boolean).join(', '),
          }))}
        />
      )}
    </Form>
  )
}
