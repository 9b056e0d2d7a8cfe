import { useState } from 'react'
import type { Decision } from '#domain/decision/decision.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { bringNoticeBack } from '#domain/meeting/notice-version-contract.ts'
import { useAct } from '#web/api.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useUpload } from '#web/api/upload.ts'
import { Button } from '#web/ui/Button.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'

const mostBytes = 33_554_432
type Props = { meetingId: string; can: Decision }

/** The place where an edited notice is dropped: it is kept, compared and waits to be looked at. */
export function BringNoticeBack({ meetingId, can }: Props) {
  const { t, why } = useWords()
  const [held, setHeld] = useState<File | null>(null)
  const sending = useUpload(uploadFile)
  const act = useAct(bringNoticeBack)
  const isStamped = sending.problem instanceof ApiProblem && sending.problem.code === 'state_secret'
  const take = async (file: File, stampReviewed?: true) => {
    setHeld(file)
    const query = { name: file.name, ...(stampReviewed ? { stampReviewed } : {}) }
    const kept = await sending.upload(file, { query })
    if (kept) await act.attempt({ params: { id: meetingId }, body: { id: newRequestId(), fileId: kept.id } })
  }
  return (
    <Section title={t('notice.bring')}>
      <div className="stack">
        <p className="soft small">{t('notice.bringHint')}</p>
        <FileDrop
          label={t('notice.drop')}
          kinds={['.docx']}
          mostBytes={mostBytes}
          uploading={sending.uploading}
          onCallOff={sending.callOff}
          onFile={(file) => void take(file)}
          why={why(can)}
        />
        {isStamped && held ? (
          <Notice
            kind="refused"
            title={t('intake.stampTitle')}
            actions={
              <Button small onClick={() => void take(held, true)}>
                {t('intake.stampNone')}
              </Button>
            }
          >
            {t('intake.stampBody')}
          </Notice>
        ) : (
          <ProblemNotice problem={sending.problem ?? act.problem} />
        )}
      </div>
    </Section>
  )
}
