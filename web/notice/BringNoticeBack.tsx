import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import { mostDocumentBytes } from '#domain/file/upload.ts'
import { bringNoticeBack } from '#domain/meeting/notice-version-contract.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { UploadRefusal } from '#web/file/UploadRefusal.tsx'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { meetingId: string; can: Decision }

/** The place where an edited notice is dropped: it is kept, compared and waits to be looked at. */
export function BringNoticeBack({ meetingId, can }: Props) {
  const { t, why } = useWords()
  const [held, setHeld] = useState<File | null>(null)
  const sending = useFileUpload()
  const act = useAct(bringNoticeBack)
  const take = async (file: File, stampReason?: string) => {
    setHeld(file)
    const kept = await sending.upload(file, stampReason)
    if (kept) await act.attempt({ params: { id: meetingId }, body: { id: newRequestId(), fileId: kept.id } })
  }
  return (
    <Section title={t('notice.bring')}>
      <div className="stack">
        <p className="soft small">{t('notice.bringHint')}</p>
        <FileDrop
          label={t('notice.drop')}
          kinds={['.docx']}
          mostBytes={mostDocumentBytes}
          uploading={sending.uploading}
          onCallOff={sending.callOff}
          onFile={(file) => void take(file)}
          why={why(can)}
        />
        <UploadRefusal
          name={held?.name ?? null}
          problem={sending.problem ?? act.problem}
          onDecide={(reason) => held && void take(held, reason)}
          onForget={() => {
            setHeld(null)
            sending.forget()
          }}
        />
      </div>
    </Section>
  )
}
