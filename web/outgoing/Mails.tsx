import { useState } from 'react'
import { type ListedMail, listMails, resendMail, tryOutMail } from '#domain/mail/contract.ts'
import type { MailState } from '#domain/mail/mail.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { type Status, StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

/** What went out by mail and what became of it. */
export function Mails() {
  const { t } = useWords()
  return (
    <Section title={t('outgoing.mail')}>
      <MailList />
    </Section>
  )
}

function MailList() {
  const { t, why } = useWords()
  const { rows, isOn, can } = useRead(listMails)
  const trying = useAct(tryOutMail)
  const resending = useAct(resendMail)
  const [isTried, setTried] = useState(false)
  const resend = ({ id, version }: ListedMail) =>
    void resending.attempt({ params: { id }, body: { version } })
  const columns = useMailColumns(resend)
  const tryOut = async () => setTried((await trying.attempt({ body: { id: newRequestId() } })) !== null)
  return (
    <div className="stack">
      {!isOn && <Notice>{t('outgoing.mailOff')}</Notice>}
      {isTried && <Notice kind="done">{t('outgoing.tried')}</Notice>}
      <ProblemNotice problem={trying.problem ?? resending.problem} />
      {isOn && (
        <span className="row">
          <Button why={why(can.tryOut)} busy={trying.isSending} onClick={() => void tryOut()}>
            {t('outgoing.tryMail')}
          </Button>
        </span>
      )}
      <Table
        label={t('outgoing.mail')}
        rows={rows}
        columns={columns}
        rowKey={({ id }) => id}
        empty={<EmptyState title={t('outgoing.mailNone')} />}
      />
      {rows.some(({ state }) => state === 'unclear') && (
        <p className="small soft">{t('outgoing.resendHint')}</p>
      )}
    </div>
  )
}

const statusOf: Record<MailState, Status> = {
  waiting: 'waiting',
  handed: 'in_progress',
  sent: 'accepted',
  refused: 'refused',
  unclear: 'not_assessed',
}

function useMailColumns(resend: (mail: ListedMail) => void): Column<ListedMail>[] {
  const { t, format, why } = useWords()
  return [
    { key: 'at', title: t('outgoing.created'), render: ({ createdAt }) => format.instant(createdAt) },
    { key: 'to', title: t('outgoing.to'), phone: 'untitled', render: ({ to }) => to.name ?? '–' },
    { key: 'kind', title: t('outgoing.kind'), render: ({ kind }) => t(`outgoing.kind.${kind}`) },
    {
      key: 'state',
      title: t('outgoing.state'),
      phone: 'untitled',
      render: ({ state }) => <StatusMark status={statusOf[state]}>{t(`outgoing.state.${state}`)}</StatusMark>,
    },
    {
      key: 'problem',
      title: t('outgoing.problem'),
      render: ({ problem }) => <span className="soft">{problem ?? '–'}</span>,
    },
    {
      key: 'resend',
      title: t('outgoing.resend'),
      phone: 'untitled',
      align: 'end',
      render: (mail) => (
        <Button small kind="quiet" why={why(mail.can.resend)} onClick={() => resend(mail)}>
          <span className="nowrap">{t('outgoing.resend')}</span>
        </Button>
      ),
    },
  ]
}
