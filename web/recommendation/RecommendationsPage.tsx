import { useState } from 'react'
import { listRecommendations } from '#domain/recommendation/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { RaiseRecommendationForm } from './RaiseRecommendationForm.tsx'
import { RecommendationList } from './RecommendationList.tsx'
import { useLevelName } from './use-level-name.ts'
import { WaitingByLevel } from './WaitingByLevel.tsx'

/** The recommendations, those without an answer first: none is left unseen. */
export function RecommendationsPage() {
  const { t, why } = useWords()
  const [isRaising, setRaising] = useState(false)
  const { waiting, late, can } = useRead(listRecommendations, { query: { limit: 1 } })
  useActions([
    { title: t('recommendation.raise'), key: 'n', why: why(can.raise), run: () => setRaising(true) },
  ])
  return (
    <Page
      title={t('recommendation.title')}
      sub={waiting > 0 ? t('recommendation.sub', { waiting, late }) : t('recommendation.subNone')}
      actions={
        <Button kind="primary" why={why(can.raise)} onClick={() => setRaising(true)}>
          {t('recommendation.raise')}
        </Button>
      }
    >
      <RecommendationTabs />
      <Waiting lines={3}>
        <WaitingByLevel />
      </Waiting>
      <Filtered />
      <Dialog open={isRaising} onClose={() => setRaising(false)} title={t('recommendation.raise')}>
        <RaiseRecommendationForm meetingId={null} onDone={() => setRaising(false)} />
      </Dialog>
    </Page>
  )
}

export function RecommendationTabs() {
  const { t } = useWords()
  return (
    <Tabs
      label={t('recommendation.title')}
      tabs={[
        { title: t('recommendation.tab'), to: paths.recommendations },
        { title: t('difficulty.title'), to: paths.difficulties },
        { title: t('funding.title'), to: paths.funding },
        { title: t('matter.title'), to: paths.matters },
        { title: t('practice.title'), to: paths.practices },
      ]}
    />
  )
}

function Filtered() {
  const { t } = useWords()
  const filters = useFilters({ answer: '', level: '', unit: '', words: '' })
  const units = useUnitOptions()
  const nameOf = useLevelName()
  const { levels } = useRead(listRecommendations, { query: { limit: 1 } })
  const isGiven = filters.valueOf('answer') === 'given'
  return (
    <>
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('answer')}
          label={t('recommendation.answer')}
          placeholder={t('recommendation.answerWaiting')}
          options={[{ value: 'given', label: t('recommendation.answerGiven') }]}
        />
        <SelectField
          field={filters.field('level')}
          label={t('recommendation.level')}
          options={levels.map(({ level }) => ({ value: level, label: nameOf(level) }))}
        />
        <PickField field={filters.field('unit')} label={t('recommendation.unit')} options={units} />
        <SearchField field={filters.field('words')} label={t('recommendation.words')} />
      </FilterBar>
      <Section title={t(isGiven ? 'recommendation.answerGiven' : 'recommendation.answerWaiting')}>
        <RecommendationList
          answer={isGiven ? 'given' : 'waiting'}
          level={filters.valueOf('level')}
          unitId={filters.valueOf('unit')}
          words={filters.valueOf('words')}
          isFiltered={filters.isFiltered}
        />
      </Section>
    </>
  )
}
