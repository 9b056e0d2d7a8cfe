import { Link } from 'react-router'
import { type ReceivedMail, listReceivedMails } from '#domain/received-mail/contract.ts'
import { type ReceivedMailState, receivedMailStates } from '#domain/report-form/outcome.ts'
import { AdministrationTabs } from '#web/administration/AdministrationTabs.tsx'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { FilterBar } from '#web/ui/FilterBar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './ReceivedMails.module.css'

/** What came in by mail and what became of each: taken into a report, answered with what is wrong, or set aside. */
export function ReceivedMailsPage() {
  const { t } = useWords()
  return (
    <Page title={t('receivedMail.title')} sub={t('receivedMail.sub')} width="wide">
      <AdministrationTabs />
      <Mails />
    </Page>
  )
}

const isState = (text: string): text is ReceivedMailState =>
  receivedMailStates.some((state) => state === text)

function Mails() {
  const { t } = useWords()
  const filters = useFilters({ state: '', after: '' })
  const states = receivedMailStates.map((value) => ({ value, label: t(`receivedMail.state.${value}`) }))
  return (
    <div className="stack">
      <FilterBar filters={filters}>
        <SelectField
          field={filters.field('state')}
          label={t('receivedMail.state')}
          options={[{ value: '', label: t('receivedMail.any') }, ...states]}
        />
      </FilterBar>
      <Waiting lines={8}>
        <MailTable filters={filters} />
      </Waiting>
    </div>
  )
}

type Filters = ReturnType<typeof useFilters<'state' | 'after'>>

function MailTable({ filters }: { filters: Filters }) {
  const { t } = useWords()
  const [state, after] = [filters.valueOf('state'), filters.valueOf('after')]
  const { rows, next, address } = useRead(listReceivedMails, {
    query: { limit: 50, ...(isState(state) && { state }), ...(after && { after }) },
  })
  return (
    <>
      <p className="soft">{address ? t('receivedMail.on', { address }) : t('receivedMail.off')}</p>
      <Table
        label={t('receivedMail.list')}
        rows={rows}
        columns={useMailColumns()}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('receivedMail.none')}>{t('receivedMail.noneHint')}</EmptyState>}
      />
      <PageTurner filters={filters} next={next} />
    </>
  )
}

const statusOf: Record<ReceivedMailState, Status> = {
  waiting: 'waiting',
  taken: 'accepted',
  answered: 'returned',
  set_aside: 'closed',
}

function useMailColumns(): Column<ReceivedMail>[] {
  const { t, format } = useWords()
  return [
    {
      key: 'at',
      title: t('receivedMail.at'),
      render: ({ receivedAt }) => <span className="nowrap">{format.instant(receivedAt)}</span>,
      text: ({ receivedAt }) => receivedAt,
    },
    {
      key: 'from',
      title: t('receivedMail.from'),
      phone: 'untitled',
      render: ({ from, sender }) => (
        <>
          {from?.name && <div>{from.name}</div>}
          <div className={`${styles['address']} small quiet`}>{sender || t('receivedMail.nobody')}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('receivedMail.outcome'),
      phone: 'untitled',
      render: (mail) => (
        <>
          <StatusMark status={statusOf[mail.state]}>
            {t(mail.outcome ? `receivedMail.outcome.${mail.outcome}` : 'receivedMail.state.waiting')}
          </StatusMark>
          {mail.answer && <Answer mail={mail} />}
        </>
      ),
    },
    {
      key: 'report',
      title: t('receivedMail.report'),
      render: ({ report }) => (report ? <Link to={paths.report(report.id)}>{report.title}</Link> : '–'),
    },
    {
      key: 'subject',
      title: t('receivedMail.subject'),
      render: ({ subject }) => <span className="soft">{subject || '–'}</span>,
    },
  ]
}

function Answer({ mail }: { mail: ReceivedMail }) {
  const { t } = useWords()
  return (
    <details>
      <summary className="small">
        {t(mail.isAnswered ? 'receivedMail.answer' : 'receivedMail.answerUnsent')}
      </summary>
      <p className={styles['answer']}>{mail.answer}</p>
    </details>
  )
}
