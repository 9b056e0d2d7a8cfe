import { useState } from 'react'
import { closeFeed, openFeed, readMyFeed } from '#domain/feed/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { copyText } from '#web/ui/copy-text.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

/** The secret address of one's deadlines: made here, shown once, changed or revoked at any time. */
export function FeedSection() {
  const { t } = useWords()
  return (
    <Section title={t('reminder.feed')} sub={t('reminder.feedSub')} lines={2}>
      <Feed />
    </Section>
  )
}

function Feed() {
  const { t, format } = useWords()
  const { feed, organizationId } = useRead(readMyFeed)
  const opening = useAct(openFeed)
  const closing = useAct(closeFeed)
  const [address, setAddress] = useState<string | null>(null)
  const open = async () => {
    const token = newToken()
    const answer = await opening.attempt({ body: { id: newRequestId(), token } })
    if (answer) setAddress(`${location.origin}/api/v1/feeds/${organizationId}/${token}.ics`)
  }
  const revoke = async () => {
    if (!feed) return
    await closing.attempt({ params: { id: feed.id }, body: { version: feed.version } })
    setAddress(null)
  }
  return (
    <div className="stack">
      <p>{feed ? t('reminder.feedOpened', { at: format.instant(feed.openedAt) }) : t('reminder.feedNone')}</p>
      {address && feed && <Address address={address} />}
      <ProblemNotice problem={opening.problem ?? closing.problem} />
      <span className="row">
        <Button busy={opening.isSending} onClick={() => void open()}>
          {t(feed ? 'reminder.feedRenew' : 'reminder.feedOpen')}
        </Button>
        {feed && (
          <Button kind="quiet" busy={closing.isSending} onClick={() => void revoke()}>
            {t('reminder.feedRevoke')}
          </Button>
        )}
      </span>
    </div>
  )
}

function Address({ address }: { address: string }) {
  const { t } = useWords()
  const [isCopied, setCopied] = useState(false)
  return (
    <Notice
      kind="done"
      title={t('reminder.feedAddress')}
      actions={
        <Button small onClick={() => void copyText(address).then(() => setCopied(true))}>
          {t(isCopied ? 'reminder.feedCopied' : 'reminder.feedCopy')}
        </Button>
      }
    >
      <code style={{ overflowWrap: 'anywhere' }}>{address}</code>
    </Notice>
  )
}

/** 256 bits; the server never sees it but hashed, nor sends it back. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(32))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}
