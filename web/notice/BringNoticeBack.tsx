import type { Decision } from '#domain/decision/decision.ts'
import { mostDocumentBytes } from '#domain/file/upload.ts'
import { bringNoticeBack } from '#domain/meeting/notice-version-contract.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { meetingId: string; can: Decision }

/** The place where an edited notice is dropped: it is kept, compared and waits to be looked at. */
export function BringNoticeBack({ meetingId, can }: Props) {
  const { t, why } = useWords()
  const sending = useFileUpload()
  const act = useAct(bringNoticeBack)
  const take = async (file: File, stampReason?: string) => {
    const kept = await sending.upload(file, stampReason)
    if (kept) await act.attempt({ params: { id: meetingId }, body: { id: newRequestId(), fileId: kept.id } })
  }
  return (
    <Section title={t('notice.bring')}>
      <div className="stack">
        <p className="soft small">{t('notice.bringHint')}</p>
        <FileTaker
          label={t('notice.drop')}
          kinds={['.docx']}
          mostBytes={mostDocumentBytes}
          sending={sending}
          problem={act.problem}
          onTake={take}
          why={why(can)}
        />
      </div>
    </Section>
  )
}
