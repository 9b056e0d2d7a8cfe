import type { Schedule } from '#domain/report/schedule.ts'
import { type ReportTemplate, listReportTemplates } from '#domain/report/contract.ts'
import type { ReportSection } from '#domain/report/template.ts'
import { useRead } from '#web/api.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Tag } from '#web/ui/Tag.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'
import { ReportTabs } from './ReportTabs.tsx'

/** The types of report: what each asks, by which days, and what it asked before. */
export function TemplatesPage() {
  const { t } = useWords()
  const { templates } = useRead(listReportTemplates)
  return (
    <Page title={t('report.templates')} sub={t('report.templatesSub')} width="narrow">
      <ReportTabs />
      {templates.length === 0 && <EmptyState title={t('report.noTemplates')} />}
      {templates.map((template) => (
        <Section key={template.id} title={template.name}>
          {template.versions.map((version) => (
            <Version key={version.id} version={version} />
          ))}
        </Section>
      ))}
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

/** A schedule in words: days relative to the last month of the period. */
function useScheduleWords() {
  const { t } = useWords()
  const monthOf = (months: number): string => {
    if (months === 0) return t('report.monthOf.same')
    return months < 0
      ? t('report.monthOf.before', { count: -months })
      : t('report.monthOf.after', { count: months })
  }
  const dayOf = ({ day, months }: Schedule['due']) => t('report.dayOf', { day, month: monthOf(months) })
  return ({ windowFrom, windowTo, cutOff, due, graceDays, lockAfterDays }: Schedule): string => {
    const days = {
      from: windowFrom === 'year_start' ? t('report.yearStart') : dayOf(windowFrom),
      to: dayOf(windowTo),
      cutOff: dayOf(cutOff),
      due: dayOf(due),
      grace: graceDays,
    }
    const lock = lockAfterDays === null ? [] : [t('report.scheduleLock', { days: lockAfterDays })]
    return [t('report.schedule', days), ...lock].join('; ')
  }
}
