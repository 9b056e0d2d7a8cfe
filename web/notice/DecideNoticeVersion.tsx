import { useState } from 'react'
import {
  type NoticeVersion,
  acceptNoticeVersion,
  declineNoticeVersion,
} from '#domain/meeting/notice-version-contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import { NoticeDifferences } from './NoticeDifferences.tsx'

type Props = { meetingId: string; version: NoticeVersion }

/** The differences, each to be looked at; then the edited notice is taken whole, or declined with a reason. */
export function DecideNoticeVersion({ meetingId, version }: Props) {
  const { t, why } = useWords()
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [isDeclining, setDeclining] = useState(false)
  const act = useAct(acceptNoticeVersion)
  const params = { id: meetingId, versionId: version.id }
  const { differences } = version
  const counted = t('notice.seenOf', { seen: seen.size, all: differences.length })
  const mark = (key: string, isSeen: boolean) =>
    setSeen((held) => new Set(isSeen ? [...held, key] : [...held].filter((each) => each !== key)))
  const unseen = seen.size < differences.length ? counted : null
  return (
    <>
      <NoticeDifferences differences={differences} looking={{ seen, onSee: mark }} />
      <p className="soft small">{t('notice.acceptHint')}</p>
      <ProblemNotice problem={act.problem} />
      <div className="row">
        <Button
          kind="primary"
          why={why(version.can.decide) ?? unseen}
          whyShown
          busy={act.isSending}
          onClick={() => void act.attempt({ params, body: { version: version.version, seen: [...seen] } })}
        >
          {t('notice.accept')}
        </Button>
        <Button why={why(version.can.decide)} onClick={() => setDeclining(true)}>
          {t('notice.decline')}
        </Button>
      </div>
      <Dialog open={isDeclining} onClose={() => setDeclining(false)} title={t('notice.declineTitle')}>
        <DeclineForm params={params} version={version.version} onDone={() => setDeclining(false)} />
      </Dialog>
    </>
  )
}

type Declining = { params: { id: string; versionId: string }; version: number; onDone: () => void }

function DeclineForm({ params, version, onDone }: Declining) {
  const { t } = useWords()
  const form = useForm(declineNoticeVersion, {
    params,
    initial: { reason: '' },
    along: { version },
    draft: `decline-notice.${params.versionId}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('notice.decline')}>
      <TextArea field={form.field('reason')} label={t('notice.declineReason')} />
    </Form>
  )
}
