import { yearOf } from '#domain/calendar/date.ts'
import { downloadTemplate } from '#domain/target/import-contract.ts'
import { months } from '#domain/target/month.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { DownloadLink } from '#web/ui/Button.tsx'
import { FilesDrop } from '#web/ui/FilesDrop.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { ConsolidationView } from './ConsolidationView.tsx'
import { EarlierConsolidations } from './EarlierConsolidations.tsx'
import { FilesNotTaken } from './FilesNotTaken.tsx'
import { LargeImports } from './LargeImports.tsx'
import { useWorkbooks } from './use-workbooks.ts'

const mostBytes = 32 * 1024 * 1024

/** Workbooks become figures: read first, every wrong cell named, then all at once. */
export function ImportPage() {
  const { t } = useWords()
  const { today } = useSession()
  const filters = useFilters({ year: '', month: '', id: '' })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const month = Number(filters.valueOf('month')) || null
  const id = filters.valueOf('id') || null
  const workbooks = useWorkbooks({ year, month }, (opened) => filters.set('id', opened))
  const { sending } = workbooks
  return (
    <Page
      title={t('consolidation.title')}
      sub={t('consolidation.sub')}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      actions={
        <DownloadLink href={addressOf(downloadTemplate, {}, { year })}>{t('target.template')}</DownloadLink>
      }
    >
      <div className="stack">
        {id === null && <About filters={filters} year={year} />}
        <FilesDrop
          label={t(id === null ? 'consolidation.drop' : 'consolidation.dropMore', { year })}
          kinds={['.xlsx']}
          mostBytes={mostBytes}
          onFiles={(files) => void workbooks.send(id, files)}
          progress={sending && { ...sending, said: t('consolidation.sending', sending) }}
          onCallOff={workbooks.callOff}
          compact={id !== null}
        />
        {id === null && <p className="small soft">{t('consolidation.hint')}</p>}
        <ProblemNotice problem={workbooks.problem} />
        <FilesNotTaken
          notTaken={workbooks.notTaken}
          onReviewed={(file, reason) => void workbooks.send(id, [file], reason)}
          onForget={workbooks.forget}
        />
        <Waiting lines={0}>
          <LargeImports />
        </Waiting>
        {id === null ? (
          <Section title={t('consolidation.earlier')}>
            <EarlierConsolidations />
          </Section>
        ) : (
          !sending && (
            <Waiting place={id}>
              <ConsolidationView id={id} />
            </Waiting>
          )
        )}
      </div>
    </Page>
  )
}

type Filters = ReturnType<typeof useFilters<'year' | 'month' | 'id'>>

/** Of which year the files are, and of which month where their columns do not say it. */
function About({ filters, year }: { filters: Filters; year: number }) {
  const { t } = useWords()
  const { today } = useSession()
  const present = yearOf(today)
  const years = [...new Set([year, present + 1, present, present - 1])].sort((a, b) => b - a)
  const option = (value: number, label: string) => ({ value: String(value), label })
  return (
    <FilterBar filters={{ ...filters, isFiltered: false }}>
      <SelectField
        field={{ ...filters.field('year'), value: String(year) }}
        label={t('consolidation.year')}
        options={years.map((each) => option(each, String(each)))}
        placeholder={t('consolidation.year')}
      />
      <SelectField
        field={filters.field('month')}
        label={t('consolidation.month')}
        options={months.map((each) => option(each, t('target.month', { month: each })))}
        placeholder={t('consolidation.wholeYear')}
      />
    </FilterBar>
  )
}
