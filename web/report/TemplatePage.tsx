import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import {
  type ReportTemplate,
  draftReportTemplate,
  listReportTemplates,
  reviseReportTemplate,
} from '#domain/report/contract.ts'
import type { Schedule } from '#domain/report/schedule.ts'
import type { ReportSection } from '#domain/report/template.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { NotFoundPage } from '#web/shell/NotFoundPage.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { WorkFieldField } from '#web/work-field/WorkFieldField.tsx'
import { useWords } from '#web/words/language.tsx'
import { TemplateSchedule } from './TemplateSchedule.tsx'
import { TemplateSections, newSection } from './TemplateSections.tsx'
import { withKeys } from './template-key.ts'

const firstSchedule: Schedule = {
  windowFrom: { months: 0, day: 1 },
  windowTo: { months: 0, day: 31 },
  cutOff: { months: 0, day: 31 },
  due: { months: 1, day: 5 },
  graceDays: 0,
  lockAfterDays: null,
  source: '',
}

/** A new type of report, or the next version of one: open periods keep the version that they have. */
export function TemplatePage() {
  const { id } = useParams()
  const { t } = useWords()
  const { templates } = useRead(listReportTemplates)
  const template = templates.find((each) => each.id === id)
  if (id && !template) return <NotFoundPage />
  return (
    <Page
      title={template ? t('report.reviseOf', { name: template.name }) : t('report.newTemplate')}
      sub={template && t('report.templatesSub')}
      crumbs={[{ title: t('report.templates'), to: paths.reportTemplates }]}
      width="narrow"
    >
      {template ? <ReviseTemplate template={template} /> : <NewTemplate />}
    </Page>
  )
}

function NewTemplate() {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const navigate = useNavigate()
  const form = useForm(draftReportTemplate, {
    initial: { name: '', workFieldId: null, sections: [newSection], schedule: firstSchedule },
    along: { id },
    draft: 'report-template',
    onDone: () => void navigate(paths.reportTemplates),
  })
  return (
    <Form form={form} submit={t('report.keepTemplate')}>
      <TextField field={form.field('name')} label={t('report.templateName')} maxLength={200} />
      <WorkFieldField field={form.field('workFieldId')} />
      <TemplateFields form={form} kept={[]} />
    </Form>
  )
}

function ReviseTemplate({ template }: { template: ReportTemplate }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [latest] = template.versions
  const form = useForm(reviseReportTemplate, {
    initial: { sections: latest?.sections ?? [newSection], schedule: latest?.schedule ?? firstSchedule },
    along: { after: latest?.ordinal ?? 1 },
    params: { id: template.id },
    draft: `report-template.${template.id}`,
    onDone: () => void navigate(paths.reportTemplates),
  })
  return (
    <Form form={form} submit={t('report.keepVersion', { ordinal: (latest?.ordinal ?? 0) + 1 })}>
      <TemplateFields form={form} kept={(latest?.sections ?? []).map(({ key }) => key)} />
    </Form>
  )
}

type FieldsOfForm = {
  id: string
  values: Record<string, unknown>
  set: (name: string, value: unknown) => void
  problemAt: (path: string) => string | null
}

function TemplateFields({ form, kept }: { form: FieldsOfForm; kept: readonly string[] }) {
  const { t } = useWords()
  return (
    <>
      <Section title={t('report.sectionsTitle')}>
        <TemplateSections
          id={form.id}
          sections={form.values['sections'] as ReportSection[]}
          onChange={(sections) => form.set('sections', withKeys(sections, kept))}
          problemAt={form.problemAt}
        />
      </Section>
      <Section title={t('report.scheduleTitle')}>
        <TemplateSchedule
          id={form.id}
          schedule={form.values['schedule'] as Schedule}
          onChange={(schedule) => form.set('schedule', schedule)}
          problemAt={form.problemAt}
        />
      </Section>
    </>
  )
}
