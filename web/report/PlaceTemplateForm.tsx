import { type ReportTemplate, placeReportTemplate } from '#domain/report/contract.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { WorkFieldField } from '#web/work-field/WorkFieldField.tsx'
import { useWords } from '#web/words/language.tsx'

/** To which field of work a type of report belongs: its reports name who is in charge of that. */
export function PlaceTemplateForm({ template, onDone }: { template: ReportTemplate; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(placeReportTemplate, {
    initial: { workFieldId: template.workField?.id ?? null },
    along: { version: template.version },
    params: { id: template.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('report.keepField')}>
      <p className="soft">{t('report.fieldHint')}</p>
      <WorkFieldField field={form.field('workFieldId')} />
    </Form>
  )
}
