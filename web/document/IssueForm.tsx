import { readDocumentCatalogue } from '#domain/document/catalogue-contract.ts'
import { issueDocument } from '#domain/document/command-contract.ts'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { useRead } from '#web/api.ts'
import { useSession } from '#web/session/use-session.ts'
import { Form } from '#web/ui/Form.tsx'
import { textOf } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { inForce } from './document-options.ts'
import { PowerField } from './HeadFields.tsx'

type Props = { document: DocumentDetail; onDone: () => void }

/** Issues it today: type, body, power and signer; the number is taken when the button is pressed. */
export function IssueForm({ document, onDone }: Props) {
  const { t } = useWords()
  const { today } = useSession()
  const catalogue = useRead(readDocumentCatalogue)
  const { signers } = document
  const form = useForm(issueDocument, {
    initial: {
      typeId: document.type?.id ?? '',
      bodyId: document.bodyId ?? '',
      place: document.place ?? '',
      power: '',
      signerId: null,
      signerName: null,
      signerTitle: '',
    },
    along: { version: document.version },
    params: { id: document.id },
    onDone,
  })
  const own = { ...catalogue, bodies: catalogue.bodies.filter(({ unit }) => unit.id === document.keptBy?.id) }
  const options = inForce(own, today, form.values['bodyId'])
  const signer = form.field('signerId')
  const choose = (value: unknown) => {
    signer.set(value)
    form.set('signerTitle', signers.find(({ id }) => id === value)?.title ?? '')
  }
  return (
    <Form form={form} submit={t('document.issue')}>
      <p className="quiet">{t('document.issueHint')}</p>
      <SelectField field={form.field('bodyId')} label={t('document.body')} options={options.bodies} />
      <SelectField field={form.field('typeId')} label={t('document.type')} options={options.types} />
      <TextField field={form.field('place')} label={t('document.place')} />
      <PowerField field={form.field('power')} />
      <PickField
        field={{ ...signer, set: choose }}
        label={t('document.signer')}
        options={signers.map(({ id, name, title }) => ({
          value: id,
          label: [name, title].filter(Boolean).join(', '),
        }))}
        optional
      />
      {textOf(form.values['signerId']) === '' && (
        <TextField field={form.field('signerName')} label={t('document.signerName')} optional />
      )}
      <TextField field={form.field('signerTitle')} label={t('document.signerTitle')} />
    </Form>
  )
}
