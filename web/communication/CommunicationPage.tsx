import { useState } from 'react'
import { yearOf } from '#domain/calendar/date.ts'
import { channels } from '#domain/communication/channel.ts'
import { listCommunication } from '#domain/communication/contract.ts'
import { standings } from '#domain/communication/standing.ts'
import { listProgrammes } from '#domain/programme/contract.ts'
import { useRead } from '#web/api.ts'
import { BulletinTabs } from '#web/bulletin/BulletinTabs.tsx'
import { useSession } from '#web/session/use-session.ts'
import { useActions } from '#web/shell/actions.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { Coverage } from './Coverage.tsx'
import { PlanForm, RecordUnplannedForm } from './ItemForms.tsx'
import { Items } from './Items.tsx'

export const itemFilters = { programme: '', topic: '', channel: '', standing: '', year: '', after: '' }
export type ItemFilters = ReturnType<typeof useFilters<keyof typeof itemFilters>>

/** What is to be told of each programme, what was, and what is missing. */
export function CommunicationPage() {
  const { t, why } = useWords()
  const { today } = useSession()
  const [adding, setAdding] = useState<'plan' | 'unplanned' | null>(null)
  const { can } = useRead(listCommunication, { query: { limit: 1 } })
  const filters: ItemFilters = useFilters(itemFilters)
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const whyNot = why(can.plan)
  const close = () => setAdding(null)
  useActions([{ title: t('communication.plan'), key: 'n', why: whyNot, run: () => setAdding('plan') }])
  return (
    <Page
      title={t('communication.title')}
      sub={t('communication.sub')}
      actions={
        <>
          <Button kind="primary" why={whyNot} onClick={() => setAdding('plan')}>
            {t('communication.plan')}
          </Button>
          <ActionMenu
            actions={[
              {
                title: t('communication.recordUnplanned'),
                why: whyNot,
                onChoose: () => setAdding('unplanned'),
              },
            ]}
          />
        </>
      }
    >
      <BulletinTabs />
      <Filters filters={filters} year={year} />
      <Section title={t('communication.coverage')}>
        <Coverage year={year} programmeId={filters.valueOf('programme')} />
      </Section>
      <Section title={t('communication.items')}>
        <Items filters={filters} year={year} />
      </Section>
      <Dialog
        open={adding !== null}
        onClose={close}
        title={t(adding === 'unplanned' ? 'communication.recordUnplanned' : 'communication.plan')}
      >
        {adding === 'plan' && <PlanForm onDone={close} />}
        {adding === 'unplanned' && <RecordUnplannedForm onDone={close} />}
      </Dialog>
    </Page>
  )
}

function Filters({ filters, year }: { filters: ItemFilters; year: number }) {
  const { t } = useWords()
  const { today } = useSession()
  const { programmes } = useRead(listProgrammes)
  const present = yearOf(today)
  const years = [...new Set([year, present + 1, present, present - 1])].sort((a, b) => b - a)
  return (
    <FilterBar filters={filters}>
      <SelectField
        field={filters.field('programme')}
        label={t('communication.programme')}
        options={programmes.map(({ id, shortName }) => ({ value: id, label: shortName }))}
      />
      <SearchField field={filters.field('topic')} label={t('communication.topic')} />
      <SelectField
        field={filters.field('channel')}
        label={t('communication.channel')}
        options={channels.map((each) => ({ value: each, label: t(`communication.channel.${each}`) }))}
      />
      <SelectField
        field={filters.field('standing')}
        label={t('communication.standing')}
        options={standings.map((each) => ({ value: each, label: t(`communication.standing.${each}`) }))}
      />
      <SelectField
        field={{ ...filters.field('year'), value: String(year) }}
        label={t('communication.year')}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        placeholder={t('communication.year')}
      />
    </FilterBar>
  )
}
