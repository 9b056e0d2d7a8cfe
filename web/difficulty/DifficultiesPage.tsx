import { useState } from 'react'
import { ageBands } from '#domain/difficulty/age.ts'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { difficultyCauses } from '#domain/difficulty/difficulty.ts'
import { useRead } from '#web/api.ts'
import { RecommendationTabs } from '#web/recommendation/RecommendationsPage.tsx'
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
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { DifficultyCounts } from './DifficultyCounts.tsx'
import { DifficultyList } from './DifficultyList.tsx'
import { SharedDifficulties } from './SharedDifficulties.tsx'
import { RaiseDifficultyForm } from './RaiseDifficultyForm.tsx'

/** The difficulties still there, the oldest first: how many by cause, unit and age, and the rows behind each count. */
export function DifficultiesPage() {
  const { t, why } = useWords()
  const [isRaising, setRaising] = useState(false)
  const { causes, can } = useRead(listDifficulties, { query: { limit: 1 } })
  useActions([{ title: t('difficulty.raise'), key: 'n', why: why(can.raise), run: () => setRaising(true) }])
  const open = causes.reduce((sum, cause) => sum + cause.open, 0)
  return (
    <Page
      title={t('recommendation.title')}
      sub={open > 0 ? t('difficulty.sub', { count: open }) : t('difficulty.none')}
      actions={
        <Button kind="primary" why={why(can.raise)} onClick={() => setRaising(true)}>
          {t('difficulty.raise')}
        </Button>
      }
    >
      <RecommendationTabs />
      <Section title={t('difficulty.counts')} sub={t('difficulty.countsSub')} lines={5}>
        <DifficultyCounts />
      </Section>
      <Section title={t('difficulty.shared')} sub={t('difficulty.sharedSub')}>
        <SharedDifficulties />
      </Section>
      <Filtered />
      <Dialog open={isRaising} onClose={() => setRaising(false)} title={t('difficulty.raise')}>
        <RaiseDifficultyForm meetingId={null} onDone={() => setRaising(false)} />
      </Dialog>
    </Page>
  )
}

function Filtered() {
  const { t } = useWords()
  const filters = useFilters({ state: '', cause: '', unit: '', age: '', words: '' })
  const units = useUnitOptions()
  const isClosed = filters.valueOf('state') === 'closed'
  return (
    <>
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('state')}
          label={t('difficulty.state')}
          placeholder={t('difficulty.open')}
          options={[{ value: 'closed', label: t('difficulty.closed') }]}
        />
        <SelectField
          field={filters.field('cause')}
          label={t('difficulty.cause')}
          options={difficultyCauses.map((cause) => ({ value: cause, label: t(`difficulty.cause.${cause}`) }))}
        />
        <SelectField
          field={filters.field('age')}
          label={t('difficulty.age')}
          options={ageBands.map(({ name }) => ({ value: name, label: t(`difficulty.age.${name}`) }))}
        />
        <PickField field={filters.field('unit')} label={t('recommendation.unit')} options={units} />
        <SearchField field={filters.field('words')} label={t('recommendation.words')} />
      </FilterBar>
      <Section title={t(isClosed ? 'difficulty.closed' : 'difficulty.open')}>
        <DifficultyList filters={filters} />
      </Section>
    </>
  )
}
