import { useState } from 'react'
import { mostDocumentBytes } from '#domain/file/upload.ts'
import { useWords } from '#web/words/language.tsx'
import { FileTaker } from './FileTaker.tsx'
import styles from './Pictures.module.css'
import { useFileUpload } from './use-file-upload.ts'

const kinds = ['.jpg', '.jpeg', '.png', '.webp', '.gif']

/** The file of a new photograph, drawn as soon as it is there; until then `why` says what is waited for. */
export function usePictureFile(onKept: (fileId: string) => void) {
  const { t } = useWords()
  const [address, setAddress] = useState<string | null>(null)
  const sending = useFileUpload()
  const take = async (file: File, stampReason?: string) => {
    const kept = await sending.upload(file, stampReason)
    if (!kept) return
    onKept(kept.id)
    setAddress(URL.createObjectURL(file))
  }
  const why = address === null ? t('file.pictureFirst') : null
  const field = (
    <>
      {address && <img className={styles['fresh']} src={address} alt="" />}
      <FileTaker
        label={t(address ? 'file.otherPicture' : 'file.pictureFile')}
        kinds={kinds}
        mostBytes={mostDocumentBytes}
        sending={sending}
        onTake={take}
      />
    </>
  )
  return { field, why: sending.uploading ? t('task.fileOnItsWay') : why }
}
