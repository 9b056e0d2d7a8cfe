import { useState } from 'react'
import {
  type ListedWebhook,
  listWebhooks,
  renewWebhookSecret,
  tryOutWebhook,
} from '#domain/webhook/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { useWords } from '#web/words/language.tsx'
import { freshSecret } from './fresh-secret.ts'
import { ReceiverForm } from './ReceiverForm.tsx'
import { SecretNotice } from './SecretNotice.tsx'

/** Other systems that are told, and the gateway of text messages. */
export function Receivers() {
  const { t } = useWords()
  return (
    <Section title={t('outgoing.receivers')} sub={t('outgoing.receiversSub')}>
      <List />
    </Section>
  )
}

function List() {
  const { t, why } = useWords()
  const { webhooks, can } = useRead(listWebhooks)
  const [edited, setEdited] = useState<ListedWebhook | 'new' | null>(null)
  const [secret, setSecret] = useState<string | null>(null)
  const set = (
    <Button why={why(can.keep)} onClick={() => setEdited('new')}>
      {t('outgoing.set')}
    </Button>
  )
  const entries = webhooks.map((webhook) => ({
    key: webhook.id,
    title: webhook.name,
    below: <State webhook={webhook} />,
    aside: <Actions webhook={webhook} onEdit={() => setEdited(webhook)} onSecret={setSecret} />,
  }))
  return (
    <div className="stack">
      {secret && <SecretNotice secret={secret} />}
      {webhooks.length === 0 ? (
        <EmptyState title={t('outgoing.receiversNone')} action={set}>
          {t('outgoing.receiversNoneHint')}
        </EmptyState>
      ) : (
        <>
          <EntryList label={t('outgoing.receivers')} entries={entries} />
          <span className="row">{set}</span>
        </>
      )}
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={t(edited === 'new' ? 'outgoing.set' : 'outgoing.change')}
      >
        {edited && (
          <ReceiverForm
            webhook={edited === 'new' ? null : edited}
            onDone={(made) => {
              setEdited(null)
              setSecret(made)
            }}
          />
        )}
      </Dialog>
    </div>
  )
}

function State({ webhook }: { webhook: ListedWebhook }) {
  const { t, format } = useWords()
  const { url, active, deliveries, failingSince, switchedOffAt } = webhook
  return (
    <>
      <span className="row">
        <StatusMark status={active ? 'open' : 'closed'}>
          {t(active ? 'outgoing.on' : 'outgoing.off')}
        </StatusMark>
        <span style={{ overflowWrap: 'anywhere' }}>{url}</span>
        <span className="quiet">
          {t('outgoing.told', {
            sent: format.number(deliveries.sent),
            waiting: format.number(deliveries.waiting),
            refused: format.number(deliveries.refused),
          })}
        </span>
      </span>
      {switchedOffAt && <div>{t('outgoing.switchedOff', { at: format.instant(switchedOffAt) })}</div>}
      {failingSince && !switchedOffAt && (
        <div>{t('outgoing.failing', { at: format.instant(failingSince) })}</div>
      )}
    </>
  )
}

function Actions(props: { webhook: ListedWebhook; onEdit: () => void; onSecret: (secret: string) => void }) {
  const { id, version } = props.webhook
  const { t } = useWords()
  const trying = useAct(tryOutWebhook)
  const renewing = useAct(renewWebhookSecret)
  const renew = async () => {
    const secret = freshSecret()
    if (await renewing.attempt({ params: { id }, body: { secret, version } })) props.onSecret(secret)
  }
  const tryOut = () => void trying.attempt({ params: { id }, body: { id: newRequestId() } })
  return (
    <span className="row">
      <ProblemNotice problem={trying.problem ?? renewing.problem} />
      <Button small kind="quiet" busy={trying.isSending} onClick={tryOut}>
        {t('outgoing.try')}
      </Button>
      <Button small kind="quiet" busy={renewing.isSending} onClick={() => void renew()}>
        {t('outgoing.renew')}
      </Button>
      <Button small kind="quiet" onClick={props.onEdit}>
        {t('outgoing.change')}
      </Button>
    </span>
  )
}
