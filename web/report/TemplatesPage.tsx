import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type ReportTemplate, listReportTemplates } from '#domain/report/contract.ts'
import type { ReportSection } from '#domain/report/template.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'
import { PlaceTemplateForm } from './PlaceTemplateForm.tsx'
import styles from './Report.module.css'
import { ReportTabs } from './ReportTabs.tsx'
import { useScheduleWords } from './use-schedule-words.ts'

/** The types of report: what each asks, by which days, and what it asked before. */
export function TemplatesPage() {
  const { t, why } = useWords()
  const { templates, can } = useRead(listReportTemplates)
  const navigate = useNavigate()
  const [placed, setPlaced] = useState<ReportTemplate | null>(null)
  const whyNot = why(can.ask)
  const add = (
    <Button kind="primary" why={whyNot} onClick={() => void navigate(paths.newReportTemplate)}>
      {t('report.newTemplate')}
    </Button>
  )
  return (
    <Page title={t('report.templates')} sub={t('report.templatesSub')} width="narrow" actions={add}>
      <ReportTabs />
      {templates.length === 0 && <EmptyState title={t('report.noTemplates')} action={add} />}
      {templates.map((template) => (
        <Section
          key={template.id}
          title={template.name}
          sub={template.workField?.name}
          aside={
            <span className="row">
              <Button small kind="quiet" why={whyNot} onClick={() => setPlaced(template)}>
                {t('report.placeTemplate')}
              </Button>
              <Button small why={whyNot} onClick={() => void navigate(paths.reportTemplate(template.id))}>
                {t('report.revise')}
              </Button>
            </span>
          }
        >
          {template.versions.map((version) => (
            <Version key={version.id} version={version} />
          ))}
        </Section>
      ))}
      <Dialog
        open={placed !== null}
        onClose={() => setPlaced(null)}
        title={t('report.placeOf', { name: placed?.name ?? '' })}
        width="narrow"
      >
        {placed && <PlaceTemplateForm template={placed} onDone={() => setPlaced(null)} />}
      </Dialog>
    </Page>
  )
}

function Version({ version }: { version: ReportTemplate['versions'][number] }) {
  const { t, format } = useWords()
  const nameOf = useKindName()
  const days = useScheduleWords()
  const { ordinal, sections, schedule, rounds, madeBy, madeOn } = version
  return (
    <Section
      minor
      title={t('report.version', { ordinal })}
      sub={`${madeBy.name ?? '–'}, ${format.date(madeOn)} · ${t('report.versionUsed', { count: rounds })}`}
    >
      <p className="small soft">{`${days(schedule)} (${schedule.source})`}</p>
      <ol className={styles['lines']}>
        {sections.map((section) => (
          <li key={section.key}>
            {section.title} <Tag>{nameOf(section)}</Tag>
          </li>
        ))}
      </ol>
    </Section>
  )
}

function useKindName() {
  const { t } = useWords()
  return (section: ReportSection): string =>
    section.kind === 'list'
      ? t('report.kind.list', { list: t(`report.list.${section.list}`) })
      : t(`report.kind.${section.kind}`)
}
