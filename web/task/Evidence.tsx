import { useState } from 'react'
import type { FileReference, uploadFile } from '#domain/file/contract.ts'
import { ApiProblem } from '#web/api/problem.ts'
import type { useUpload } from '#web/api/upload.ts'
import { Button } from '#web/ui/Button.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import { FileList } from './FileList.tsx'

const kinds = '.docx .doc .xlsx .xls .pptx .pdf .txt .jpg .jpeg .png .heic .mp3 .mp4'.split(' ')
const mostBytes = 33_554_432

type Props = {
  files: readonly FileReference[]
  keep: (files: FileReference[]) => void
  sending: ReturnType<typeof useUpload<typeof uploadFile>>
  label?: string
}

/** The files that show that it is done. What seems to bear a secrecy stamp is held until a person has looked. */
export function Evidence({ files, keep, sending, label }: Props) {
  const { t } = useWords()
  const [held, setHeld] = useState<File | null>(null)
  const { upload, uploading, problem, callOff } = sending
  const isStamped = problem instanceof ApiProblem && problem.code === 'state_secret'
  const take = async (file: File, stampReviewed?: true) => {
    setHeld(file)
    const kept = await upload(file, {
      query: { name: file.name, ...(stampReviewed ? { stampReviewed } : {}) },
    })
    if (kept) keep([...files, kept])
  }
  return (
    <div className="stack">
      <FileDrop
        label={label ?? t('task.evidence')}
        kinds={kinds}
        mostBytes={mostBytes}
        uploading={uploading}
        onCallOff={callOff}
        onFile={(file) => void take(file)}
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
        <ProblemNotice problem={problem} />
      )}
      <FileList files={files} onRemove={(removed) => keep(files.filter(({ id }) => id !== removed))} />
    </div>
  )
}
