import { mostDocumentBytes } from '#domain/file/upload.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { FormTaken } from './FormTaken.tsx'
import { useTakeForm } from './use-take-form.ts'

/** The place where a form that was filled in away from the network is dropped: it goes into the draft as one that came by mail. */
export function BringForm({ reportId, onTaken }: { reportId: string; onTaken: () => void }) {
  const { t } = useWords()
  const sending = useFileUpload()
  const { take, taken, problem } = useTakeForm(reportId, onTaken)
  return (
    <Section title={t('report.bringForm')}>
      <div className="stack">
        <p className="soft small">{t('report.bringFormHint')}</p>
        <FileTaker
          label={t('report.dropForm')}
          kinds={['.xlsx', '.docx']}
          mostBytes={mostDocumentBytes}
          sending={sending}
          onTake={async (file, stampReason) => {
            const kept = await sending.upload(file, stampReason)
            if (kept) await take(kept.id)
          }}
          onForget={sending.forget}
        />
        <FormTaken taken={taken} problem={problem} />
      </div>
    </Section>
  )
}
