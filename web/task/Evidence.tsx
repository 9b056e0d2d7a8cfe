import type { FileReference } from '#domain/file/contract.ts'
import { mostDocumentBytes, mostFilmBytes } from '#domain/file/upload.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import type { FileSending } from '#web/file/use-file-upload.ts'
import { useWords } from '#web/words/language.tsx'
import { FileList } from './FileList.tsx'

const kinds = '.docx .doc .xlsx .xls .pptx .pdf .txt .jpg .jpeg .png .heic .mp3 .mp4'.split(' ')

type Props = {
  files: readonly FileReference[]
  keep: (files: FileReference[]) => void
  sending: FileSending
  label?: string
}

/** The files that show that it is done. What seems to bear a secrecy stamp is held until a person has looked. */
export function Evidence({ files, keep, sending, label }: Props) {
  const { t } = useWords()
  const take = async (file: File, stampReason?: string) => {
    const kept = await sending.upload(file, stampReason)
    if (kept) keep([...files, kept])
  }
  return (
    <div className="stack">
      <FileTaker
        label={label ?? t('task.evidence')}
        kinds={kinds}
        mostBytes={mostDocumentBytes}
        mostFilmBytes={mostFilmBytes}
        sending={sending}
        onTake={take}
      />
      <FileList files={files} onRemove={(removed) => keep(files.filter(({ id }) => id !== removed))} />
    </div>
  )
}
