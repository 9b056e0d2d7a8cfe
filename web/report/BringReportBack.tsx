import { useState } from 'react'
import { mostDocumentBytes } from '#domain/file/upload.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { TakeBack } from './TakeBack.tsx'

/** The place where a report that was edited in Word is dropped: what changed is shown, and what is ticked is taken over. */
export function BringReportBack({ reportId }: { reportId: string }) {
  const { t } = useWords()
  const [fileId, setFileId] = useState<string | null>(null)
  const [done, setDone] = useState<number | null>(null)
  const sending = useFileUpload()
  const take = async (file: File, stampReason?: string) => {
    setDone(null)
    const kept = await sending.upload(file, stampReason)
    setFileId(kept?.id ?? null)
  }
  const forget = () => {
    setFileId(null)
    sending.forget()
  }
  return (
    <Section title={t('report.bringBack')}>
      <div className="stack">
        <p className="soft small">{t('report.bringBackHint')}</p>
        <FileTaker
          label={t('report.dropWord')}
          kinds={['.docx']}
          mostBytes={mostDocumentBytes}
          sending={sending}
          onTake={take}
          onForget={forget}
        />
        {done !== null && <Notice kind="done" title={t('report.tookBack', { count: done })} />}
        {fileId && (
          <TakeBack
            key={fileId}
            reportId={reportId}
            fileId={fileId}
            onDone={(taken) => {
              forget()
              setDone(taken)
            }}
          />
        )}
      </div>
    </Section>
  )
}
