import { useState } from 'react'
import { listMatters } from '#domain/matter/contract.ts'
import { matterStates } from '#domain/matter/matter.ts'
import { useRead } from '#web/api.ts'
import { RecommendationTabs } from '#web/recommendation/RecommendationsPage.tsx'
import { useLevelName } from '#web/recommendation/use-level-name.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { type MatterFilters, periodOf } from './matter-filters.ts'
import { MatterList } from './MatterList.tsx'
import { MatterTimes } from './MatterTimes.tsx'
import { SubmitMatterForm } from './SubmitMatterForm.tsx'

/** What units submitted for direction in a period, and how long the direction took at each level. */
export function MattersPage() {
  const { t, why } = useWords()
  const [isSubmitting, setSubmitting] = useState(false)
  const filters = useFilters({ state: '', level: '', unit: '', from: '', to: '' })
  const { total, can } = useRead(listMatters, { query: { limit: 1 } })
  useActions([{ title: t('matter.submit'), key: 'n', why: why(can.raise), run: () => setSubmitting(true) }])
  return (
    <Page
      title={t('recommendation.title')}
      sub={total.waiting > 0 ? t('matter.sub', { count: total.waiting }) : t('matter.subNone')}
      actions={
        <Button kind="primary" why={why(can.raise)} onClick={() => setSubmitting(true)}>
          {t('matter.submit')}
        </Button>
      }
    >
      <RecommendationTabs />
      <Filters filters={filters} />
      <Section title={t('matter.time')} sub={t('matter.timeSub')} lines={4}>
        <MatterTimes period={periodOf(filters)} />
      </Section>
      <Section title={t('matter.title')}>
        <MatterList filters={filters} />
      </Section>
      <Dialog open={isSubmitting} onClose={() => setSubmitting(false)} title={t('matter.submit')}>
        <SubmitMatterForm onDone={() => setSubmitting(false)} />
      </Dialog>
    </Page>
  )
}

function Filters({ filters }: { filters: MatterFilters }) {
  const { t } = useWords()
  const nameOf = useLevelName()
  const units = useUnitOptions()
  const { levels } = useRead(listMatters, { query: { limit: 1, ...periodOf(filters) } })
  return (
    <FilterBar filters={filters}>
      <DateField field={filters.field('from')} label={t('matter.from')} hint="" />
      <DateField field={filters.field('to')} label={t('matter.to')} hint="" />
      <SelectField
        field={filters.field('state')}
        label={t('matter.state')}
        options={matterStates.map((state) => ({ value: state, label: t(`matter.state.${state}`) }))}
      />
      <SelectField
        field={filters.field('level')}
        label={t('matter.level')}
        options={levels.map(({ level }) => ({ value: level, label: nameOf(level) }))}
      />
      <PickField field={filters.field('unit')} label={t('recommendation.unit')} options={units} />
    </FilterBar>
  )
}
