import { useState } from 'react'
import { addDays } from '#domain/calendar/date.ts'
import { type ReportRow, reopenReport } from '#domain/report/contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { report: Pick<ReportRow, 'id' | 'version' | 'about'>; onDone: () => void }

/** Until when a locked report is open again, and why. */
export function ReopenReportForm({ report, onDone }: Props) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const form = useForm(reopenReport, {
    initial: { reason: '', untilOn: addDays(today, 3) },
    params: { id: report.id },
    along: { id, version: report.version },
    onDone,
  })
  return (
    <Form form={form} submit={t('report.reopen')}>
      <p className="small soft">{`${report.about.name}. ${t('report.reopenHint')}`}</p>
      <DateField field={form.field('untilOn')} label={t('report.until')} />
      <TextArea field={form.field('reason')} label={t('report.reason')} rows={3} />
    </Form>
  )
}
