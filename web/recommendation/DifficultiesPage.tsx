import { useState } from 'react'
import { listDifficulties } from '#domain/difficulty/contract.ts'
import { useRead } from '#web/api.ts'
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
import { DifficultyList } from './DifficultyList.tsx'
import { RaiseDifficultyForm } from './RaiseDifficultyForm.tsx'
import { RecommendationTabs } from './RecommendationsPage.tsx'

/** The difficulties still there, the oldest first, by cause. */
export function DifficultiesPage() {
  const { t, format, why } = useWords()
  const [isRaising, setRaising] = useState(false)
  const { causes, can } = useRead(listDifficulties, { query: { limit: 1 } })
  useActions([{ title: t('difficulty.raise'), key: 'n', why: why(can.raise), run: () => setRaising(true) }])
  const counts = causes.map(({ cause, open }) => `${t(`difficulty.cause.${cause}`)} ${format.number(open)}`)
  return (
    <Page
      title={t('recommendation.title')}
      sub={counts.join(' · ') || t('difficulty.none')}
      actions={
        <Button kind="primary" why={why(can.raise)} onClick={() => setRaising(true)}>
          {t('difficulty.raise')}
        </Button>
      }
    >
      <RecommendationTabs />
      <Filtered />
      <Dialog open={isRaising} onClose={() => setRaising(false)} title={t('difficulty.raise')}>
        <RaiseDifficultyForm meetingId={null} onDone={() => setRaising(false)} />
      </Dialog>
    </Page>
  )
}

function Filtered() {
  const { t } = useWords()
  const filters = useFilters({ state: '', cause: '', unit: '', words: '' })
  const { causes } = useRead(listDifficulties, { query: { limit: 1 } })
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
          options={causes.map(({ cause }) => ({ value: cause, label: t(`difficulty.cause.${cause}`) }))}
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
