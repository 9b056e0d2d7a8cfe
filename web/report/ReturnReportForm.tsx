import { addDays } from '#domain/calendar/date.ts'
import { returnReport } from '#domain/report/writing-contract.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ReportRead } from './ReportPage.tsx'

const daysToMend = 2

/** Why it comes back, and by when it is to come again. */
export function ReturnReportForm({ report, onDone }: { report: ReportRead; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const form = useForm(returnReport, {
    initial: { reason: '', dueOn: addDays(today, daysToMend) },
    params: { id: report.id },
    along: { version: report.version },
    draft: `return-report.${report.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('report.return')}>
      <TextArea field={form.field('reason')} label={t('report.returnReason')} rows={3} />
      <DateField field={form.field('dueOn')} label={t('report.newDue')} />
    </Form>
  )
}
