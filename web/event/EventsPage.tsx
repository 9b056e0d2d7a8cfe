import { type LoggedEvent, listEvents, readSeal } from '#domain/event/contract.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Figure } from '#web/ui/Figure.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useFilters } from '#web/ui/filters.ts'
import type { Column } from '#web/ui/table/column.ts'
import { useWords } from '#web/words/language.tsx'
import { Changes } from './Changes.tsx'
import styles from './EventsPage.module.css'
import { LogCheck } from './LogCheck.tsx'
import { nounLabel, verbLabel } from './labels.ts'

/** The log and how far it is sealed. */
export function EventsPage() {
  const { t } = useWords()
  return (
    <Page title={t('event.title')} sub={t('event.sub')} width="wide">
      <AdministrationTabs />
      <Section title={t('event.seal')} lines={2}>
        <Seal />
      </Section>
      <Section title={t('event.check')} sub={t('event.checkSub')} lines={2}>
        <LogCheck />
      </Section>
      <Section title={t('event.title')} lines={12}>
        <Log />
      </Section>
    </Page>
  )
}

function Seal() {
  const { t, format } = useWords()
  const { sealed, waiting, lastHash } = useRead(readSeal)
  return (
    <div className="figures">
      <Figure label={t('event.sealed')} below={t('event.sealedBelow', { count: waiting })}>
        {format.number(sealed)}
      </Figure>
      <Figure label={t('event.seal')} below={t('event.sealHint')}>
        <code className={styles['hash']}>{lastHash ? `${sealed}:${lastHash}` : '–'}</code>
      </Figure>
    </div>
  )
}

function Log() {
  const { t } = useWords()
  const filters = useFilters({ after: '', about: '' })
  const [after, about] = [filters.valueOf('after'), filters.valueOf('about')]
  const { rows, next } = useRead(listEvents, {
    query: { limit: 50, ...(after && { after }), ...(about && { about }) },
  })
  return (
    <>
      <Table
        label={t('event.title')}
        rows={rows}
        columns={useEventColumns()}
        rowKey={(event) => String(event.seq)}
        empty={<EmptyState title={t('event.noneYet')} />}
        copyable
      />
      {next && (
        <ButtonLink to={`?${new URLSearchParams({ after: next, ...(about && { about }) }).toString()}`}>
          {t('event.more')}
        </ButtonLink>
      )}
    </>
  )
}

function useEventColumns(): Column<LoggedEvent>[] {
  const { t, find, format } = useWords()
  return [
    {
      key: 'at',
      title: t('event.at'),
      render: ({ at }) => <span className={styles['at']}>{format.instant(at)}</span>,
      text: ({ at }) => at,
    },
    {
      key: 'who',
      title: t('event.who'),
      phone: 'untitled',
      render: ({ actor }) => actor?.name ?? t('event.system'),
      text: ({ actor }) => actor?.name ?? '',
    },
    {
      key: 'act',
      title: t('event.act'),
      phone: 'untitled',
      render: ({ verb }) => verbLabel(find, verb),
      text: ({ verb }) => verb,
    },
    {
      key: 'what',
      title: t('event.what'),
      phone: 'untitled',
      render: ({ noun }) => nounLabel(find, noun),
      text: ({ noun }) => noun,
    },
    { key: 'changed', title: t('event.changed'), render: (event) => <Changes event={event} /> },
    {
      key: 'place',
      title: t('event.sealed'),
      align: 'end',
      render: ({ position }) =>
        position ? t('event.place', { position: format.number(position) }) : t('event.waits'),
      text: ({ position }) => position,
    },
  ]
}
