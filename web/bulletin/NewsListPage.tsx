import { useState } from 'react'
import { Link } from 'react-router'
import { listNews, type NewsRow } from '#domain/bulletin/contract.ts'
import { newsStates } from '#domain/bulletin/news-state.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { useActions } from '#web/shell/actions.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Page } from '#web/ui/Page.tsx'
import { SearchField } from '#web/ui/SearchField.tsx'
import { Section } from '#web/ui/Section.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { BulletinTabs } from './BulletinTabs.tsx'
import { DraftNewsForm } from './DraftNewsForm.tsx'
import { NewsStateMark } from './NewsStateMark.tsx'
import { PublicBulletin } from './PublicBulletin.tsx'

/** The bulletin: what is being written, what waits for approval, what readers have. */
export function NewsListPage() {
  const { t, why } = useWords()
  const [isDrafting, setDrafting] = useState(false)
  const { counts, can } = useRead(listNews, { query: { limit: 1 } })
  const total = newsStates.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
  useActions([{ title: t('bulletin.write'), key: 'n', why: why(can.write), run: () => setDrafting(true) }])
  return (
    <Page
      title={t('bulletin.title')}
      sub={t('bulletin.count', { count: total })}
      actions={
        <Button kind="primary" why={why(can.write)} onClick={() => setDrafting(true)}>
          {t('bulletin.write')}
        </Button>
      }
    >
      <BulletinTabs />
      <News total={total} />
      <Section title={t('bulletin.public')}>
        <PublicBulletin />
      </Section>
      <Dialog open={isDrafting} onClose={() => setDrafting(false)} title={t('bulletin.write')}>
        <DraftNewsForm />
      </Dialog>
    </Page>
  )
}

function News({ total }: { total: number }) {
  const { t } = useWords()
  const filters = useFilters({ state: '', words: '' })
  if (total === 0) return <EmptyState title={t('bulletin.none')}>{t('bulletin.noneHint')}</EmptyState>
  return (
    <>
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('state')}
          label={t('bulletin.state')}
          options={newsStates.map((state) => ({ value: state, label: t(`bulletin.state.${state}`) }))}
        />
        <SearchField field={filters.field('words')} label={t('bulletin.words')} />
      </FilterBar>
      <Section title={t('bulletin.title')}>
        <Rows
          state={newsStates.find((each) => each === filters.valueOf('state'))}
          words={filters.valueOf('words')}
          after={undefined}
        />
      </Section>
    </>
  )
}

type Wanted = { state: NewsRow['state'] | undefined; words: string; after: string | undefined }

/** A page of the list, and the next below it once it is asked for. */
function Rows({ state, words, after }: Wanted) {
  const { t, format } = useWords()
  const [isMore, setMore] = useState(false)
  const query = {
    limit: 50,
    ...(state ? { state } : {}),
    ...(words ? { words } : {}),
    ...(after ? { after } : {}),
  }
  const { rows, next } = useRead(listNews, { query })
  if (rows.length === 0 && !after) return <EmptyState title={t('bulletin.noneFound')}>{null}</EmptyState>
  return (
    <>
      <EntryList
        label={t('bulletin.title')}
        entries={rows.map((row) => ({
          key: row.id,
          title: <Link to={paths.newsItem(row.id)}>{row.headline}</Link>,
          below: (
            <>
              <span>{row.summary}</span>
              <span>
                {t('bulletin.written', { name: row.writtenBy.name ?? '–', date: format.date(row.writtenOn) })}
              </span>
            </>
          ),
          aside: <NewsStateMark state={row.state} />,
        }))}
      />
      {next && !isMore && (
        <Button small onClick={() => setMore(true)}>
          {t('ui.moreRows', { count: 50 })}
        </Button>
      )}
      {next && isMore && <Rows state={state} words={words} after={next} />}
    </>
  )
}
