import { useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { DropPlace } from './DropPlace.tsx'
import styles from './DropPlace.module.css'
import { Shape } from './Shape.tsx'

type Props = {
  label: string
  /** Endings that are taken: `.docx`. */
  kinds: readonly string[]
  mostBytes: number
  onFile: (file: File) => void
  uploading?: { name: string; percent: number } | null
  onCallOff?: () => void
  why?: string | null
}

/** A place for a file, chosen or dropped. What cannot be taken is refused here, with what to do instead. */
export function FileDrop({ label, kinds, mostBytes, onFile, uploading, onCallOff, why }: Props) {
  const { t, format } = useWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const refusalOf = (file: File): string | null => {
    const isOfKind = kinds.some((kind) => file.name.toLowerCase().endsWith(kind))
    if (!isOfKind) return t('ui.fileKindRefused', { name: file.name, kinds: kinds.join(', ') })
    if (file.size === 0) return t('ui.fileEmpty', { name: file.name })
    const size = { name: file.name, size: format.bytes(file.size), limit: format.bytes(mostBytes) }
    return file.size > mostBytes ? t('ui.fileTooLarge', size) : null
  }
  const take = (file: File | undefined) => {
    if (!file || why) return
    const refused = refusalOf(file)
    setRefusal(refused)
    if (!refused) onFile(file)
  }
  return (
    <DropPlace
      label={label}
      hint={t('ui.fileLimits', { kinds: kinds.join(', '), size: format.bytes(mostBytes) })}
      kinds={kinds}
      why={why}
      sending={
        uploading ? { done: uploading.percent, total: 100, said: t('ui.fileProgress', uploading) } : null
      }
      onCallOff={onCallOff}
      onDrop={(data) => take(data.files[0])}
      onChoose={([file]) => take(file)}
    >
      {refusal && (
        <p role="alert" className={styles['refusal']}>
          <Shape name="cross" /> {refusal}
        </p>
      )}
    </DropPlace>
  )
}
