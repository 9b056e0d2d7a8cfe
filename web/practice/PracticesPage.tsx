import { useState } from 'react'
import { Link } from 'react-router'
import { listPractices } from '#domain/practice/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { RecommendationTabs } from '#web/recommendation/RecommendationsPage.tsx'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { CountList } from '#web/ui/CountList.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { RecordPracticeForm } from './RecordPracticeForm.tsx'

const states = ['recorded', 'recommended', 'adopted'] as const

/** What helped somewhere, and who took it up. */
export function PracticesPage() {
  const { t, format, why } = useWords()
  const [isRecording, setRecording] = useState(false)
  const { counts, can } = useRead(listPractices, { query: { limit: 1 } })
  useActions([{ title: t('practice.record'), key: 'n', why: why(can.raise), run: () => setRecording(true) }])
  return (
    <Page
      title={t('recommendation.title')}
      sub={counts.recorded > 0 ? t('practice.sub', counts) : t('practice.none')}
      actions={
        <Button kind="primary" why={why(can.raise)} onClick={() => setRecording(true)}>
          {t('practice.record')}
        </Button>
      }
    >
      <RecommendationTabs />
      {counts.recorded > 0 && (
        <Section title={t('practice.byState')}>
          <div className="columns">
            <CountList
              title={t('practice.title')}
              counts={states.map((state) => ({
                key: state,
                label: t(`practice.state.${state}`),
                figure: format.number(counts[state]),
                to: paths.practicesBy(state),
              }))}
            />
          </div>
        </Section>
      )}
      <Filtered />
      <Dialog open={isRecording} onClose={() => setRecording(false)} title={t('practice.record')}>
        <RecordPracticeForm onDone={() => setRecording(false)} />
      </Dialog>
    </Page>
  )
}

type Filters = ReturnType<typeof useFilters<'state' | 'unit' | 'words' | 'after'>>

function Filtered() {
  const { t } = useWords()
  const filters = useFilters({ state: '', unit: '', words: '', after: '' })
  const units = useUnitOptions()
  return (
    <>
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('state')}
          label={t('practice.state')}
          options={states.map((state) => ({ value: state, label: t(`practice.state.${state}`) }))}
        />
        <PickField field={filters.field('unit')} label={t('practice.unit')} options={units} />
        <SearchField field={filters.field('words')} label={t('recommendation.words')} />
      </FilterBar>
      <Section title={t('practice.title')}>
        <Practices filters={filters} />
      </Section>
    </>
  )
}

function Practices({ filters }: { filters: Filters }) {
  const { t, format } = useWords()
  const state = states.find((each) => each === filters.valueOf('state'))
  const [unitId, words] = [filters.valueOf('unit'), filters.valueOf('words')]
  const after = filters.valueOf('after')
  const { rows, next } = useRead(listPractices, {
    query: {
      limit: 50,
      ...(after ? { after } : {}),
      ...(state ? { state } : {}),
      ...(unitId ? { unitId } : {}),
      ...(words ? { words } : {}),
    },
  })
  if (rows.length === 0)
    return (
      <EmptyState title={t(filters.isFiltered ? 'practice.noneFound' : 'practice.none')}>
        {t('practice.noneHint')}
      </EmptyState>
    )
  return (
    <div className="stack">
      <EntryList
        label={t('practice.title')}
        entries={rows.map((row) => ({
          key: row.id,
          title: <Link to={paths.practice(row.id)}>{row.title}</Link>,
          below: (
            <>
              <span>{t('practice.by', { unit: row.unit.name, date: format.date(row.recordedOn) })}</span>
              <span>{t(row.recommended ? 'practice.recommended' : 'practice.notRecommended')}</span>
            </>
          ),
          aside: row.adoptions.length > 0 && t('practice.adoptedCount', { count: row.adoptions.length }),
        }))}
      />
      <PageTurner filters={filters} next={next} />
    </div>
  )
}
