import { useState } from 'react'
import { conclusionStandings } from '#domain/meeting/conclusion-standing.ts'
import { listMeetings } from '#domain/meeting/contract.ts'
import { exportRegister, listRegister } from '#domain/meeting/register-contract.ts'
import { useRead } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { paths } from '#web/paths.ts'
import { Button, DownloadLink } from '#web/ui/Button.tsx'
import { DateField } from '#web/ui/DateField.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { PickField } from '#web/ui/PickField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useUnitOptions } from '#web/unit/use-unit-options.ts'
import { useWords } from '#web/words/language.tsx'
import { type RegisterFilters, filterOf } from './register-filters.ts'
import { RegisteredConclusions } from './RegisteredConclusions.tsx'

const page = 40
const most = 200

/** The conclusions of all meetings, each with its chain from the clause to the meeting that heard of it next. */
export function ConclusionsPage() {
  const { t } = useWords()
  const filters = useFilters({ meeting: '', unit: '', standing: '', from: '', to: '' })
  return (
    <Page
      title={t('conclusion.title')}
      width="wide"
      crumbs={[{ title: t('meeting.title'), to: paths.meetings }]}
      sub={t('conclusion.sub')}
      actions={
        <DownloadLink href={addressOf(exportRegister, {}, filterOf(filters))}>
          {t('conclusion.export')}
        </DownloadLink>
      }
    >
      <Filters filters={filters} />
      <Section title={t('conclusion.register')} lines={8}>
        <Register filters={filters} />
      </Section>
    </Page>
  )
}

function Filters({ filters }: { filters: RegisterFilters }) {
  const { t, format } = useWords()
  const units = useUnitOptions()
  const { rows } = useRead(listMeetings, { query: { limit: 100 } })
  return (
    <FilterBar filters={filters}>
      <PickField
        field={filters.field('meeting')}
        label={t('conclusion.meeting')}
        options={rows
          .filter(({ state }) => state === 'closed')
          .map(({ id, title, heldOn }) => ({ value: id, label: `${title} (${format.date(heldOn)})` }))}
      />
      <PickField field={filters.field('unit')} label={t('conclusion.unit')} options={units} />
      <SelectField
        field={filters.field('standing')}
        label={t('conclusion.standing')}
        options={conclusionStandings.map((value) => ({ value, label: t(`conclusion.standing.${value}`) }))}
      />
      <DateField field={filters.field('from')} label={t('conclusion.from')} hint="" />
      <DateField field={filters.field('to')} label={t('conclusion.to')} hint="" />
    </FilterBar>
  )
}

function Register({ filters }: { filters: RegisterFilters }) {
  const { t } = useWords()
  const [limit, setLimit] = useState(page)
  const { rows, next } = useRead(listRegister, { query: { limit, ...filterOf(filters) } })
  if (rows.length === 0)
    return (
      <EmptyState title={t(filters.isFiltered ? 'conclusion.noneFound' : 'conclusion.none')}>
        {t('conclusion.noneHint')}
      </EmptyState>
    )
  return (
    <>
      <RegisteredConclusions label={t('conclusion.register')} rows={rows} withMeeting />
      {next !== null && limit < most && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, most))}>
          {t('conclusion.more')}
        </Button>
      )}
      {next !== null && limit >= most && <p className="soft small">{t('conclusion.narrow')}</p>}
    </>
  )
}
