import { Link, useParams } from 'react-router'
import { readReportFigure } from '#domain/report/paper-contract.ts'
import { directionOf } from '#domain/report/since-last.ts'
import { absolute } from '#domain/quantity/decimal.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { PartsOfFigure } from './PartsOfFigure.tsx'
import styles from './Report.module.css'

/** Where a figure of a report comes from: the page to which its file leads. */
export function ReportFigurePage() {
  const { t, format } = useWords()
  const { id = '', targetId = '' } = useParams()
  const read = useRead(readReportFigure, { params: { id, targetId } })
  const { title, about, figure, formula, asOf, isFrozen, submittedAt, before, now, isDerived } = read
  const { actualToDate, decimals, submitted, approved, missingUnits } = figure
  const say = (value: typeof now) => (value === null ? '–' : format.number(value, decimals))
  const by = (one: typeof submitted) => (one ? `${one.name ?? '–'}, ${format.date(one.on)}` : '–')
  const beforeWords = ({ value, change }: NonNullable<typeof before>) => {
    const direction = change && directionOf(change)
    const amount = change ? say(absolute(change)) : ''
    return [say(value), direction && t(`report.changed.${direction}`, { amount })].filter(Boolean).join('; ')
  }
  const facts: readonly (readonly [string, string])[] = [
    [t('report.formula'), formula],
    [t('report.cutOff'), format.date(asOf)],
    ...(before ? [[t('report.before', { title: before.title }), beforeWords(before)] as const] : []),
    [t('report.unitsMissing'), missingUnits.map(({ name }) => name).join('; ') || t('report.noneMissing')],
    [t('report.submittedBy'), by(submitted)],
    [t('report.approvedBy'), by(approved)],
    [t('report.frozenAt'), submittedAt ? format.instant(submittedAt) : t('report.notFrozen')],
    ...(isDerived === null
      ? []
      : [[t('report.derived'), t(isDerived ? 'report.derivedYes' : 'report.derivedNo')] as const]),
  ]
  return (
    <Page
      title={figure.indicator}
      width="narrow"
      crumbs={[
        { title: t('report.title'), to: paths.reports },
        { title, to: paths.report(id) },
      ]}
      sub={t('report.about', { unit: about.name })}
    >
      <p className={styles['figure']}>
        <b className="figures">{say(actualToDate)}</b> {figure.unitOfMeasure}{' '}
        <span className="quiet">{t('report.ofPlanned', { planned: say(figure.planned) })}</span>
      </p>
      {isFrozen && now !== actualToDate && (
        <Notice title={t('report.changedSince', { now: say(now), kept: say(actualToDate) })} />
      )}
      <Section title={t('report.passport')}>
        <dl className={styles['facts']}>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>
          <Link to={paths.target(targetId, figure.asOfMonth)}>{t('report.openTarget')}</Link>
        </p>
      </Section>
      <PartsOfFigure read={read} />
    </Page>
  )
}
