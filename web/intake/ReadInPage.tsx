import type { FormEvent } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { paths } from '#web/paths.ts'
import { HeldByStamp } from '#web/file/HeldByStamp.tsx'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { DocumentField } from './DocumentField.tsx'
import { Recognition } from './Recognition.tsx'
import { SecrecyField } from './SecrecyField.tsx'
import { OldTextNotice } from './OldTextNotice.tsx'
import { nothing, useReadIn } from './use-read-in.ts'
import { useReadInRefusal } from './use-read-in-refusal.ts'
import { useUnreadReason } from './use-unread-reason.ts'
import styles from './ReadInPage.module.css'

/** A document comes in: its file or its text, a name, and what is declared of its secrecy. */
export function ReadInPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const jobId = search.get('job')
  const reading = useReadIn(
    ({ id, jobId: job }) => void navigate(job ? paths.readInJob(job) : paths.intakeOf(id)),
  )
  const { writing, change } = reading
  const refusal = useReadInRefusal()
  const unread = useUnreadReason(writing)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!refusal && !unread && !reading.isSending) void reading.send()
  }
  return (
    <Page
      title={t('intake.readIn')}
      sub={t('intake.readInSub')}
      crumbs={[{ title: t('intake.title'), to: paths.intake }]}
      width="narrow"
    >
      {jobId ? (
        <Recognition jobId={jobId} />
      ) : (
        <form className={styles['form']} noValidate onSubmit={submit}>
          <DocumentField reading={reading} why={refusal} />
          <TextField
            field={bind('document-name', writing.name, (value) => change({ name: String(value) }))}
            label={t('intake.name')}
            hint={t('intake.nameHint')}
            why={refusal}
            maxLength={255}
            autoComplete="off"
          />
          <SecrecyField value={writing.secrecy} onChoose={(secrecy) => change({ secrecy })} why={refusal} />
          {reading.stamp && (
            <HeldByStamp
              name={writing.file?.name ?? writing.name}
              where={reading.stamp}
              onDecide={(stampReason) => void reading.send({ stampReason })}
              onForget={() => change(nothing)}
            />
          )}
          {reading.oldLetters && (
            <OldTextNotice text={reading.oldLetters} onAgree={(convert) => void reading.send({ convert })} />
          )}
          <ProblemNotice problem={reading.problem} />
          {!reading.stamp && !reading.oldLetters && (
            <div>
              <Button kind="primary" type="submit" busy={reading.isSending} why={refusal ?? unread} whyShown>
                {reading.isSending ? t('intake.reading') : t('intake.read')}
              </Button>
            </div>
          )}
        </form>
      )}
    </Page>
  )
}
