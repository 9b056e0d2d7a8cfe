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
  /** Sound and film may be larger. */
  mostFilmBytes?: number
  onFile: (file: File) => void
  uploading?: { name: string; percent: number; isWaiting?: boolean } | null
  onCallOff?: () => void
  why?: string | null
}

const film = /\.(mp3|m4a|wav|ogg|aac|mp4|mov|m4v|webm|mkv|avi)$/i

/** A place for a file, chosen or dropped. What cannot be taken is refused here, with what to do instead. */
export function FileDrop({
  label,
  kinds,
  mostBytes,
  mostFilmBytes,
  onFile,
  uploading,
  onCallOff,
  why,
}: Props) {
  const { t, format } = useWords()
  const [refusal, setRefusal] = useState<string | null>(null)
  const refusalOf = (file: File): string | null => {
    const isOfKind = kinds.some((kind) => file.name.toLowerCase().endsWith(kind))
    if (!isOfKind) return t('ui.fileKindRefused', { name: file.name, kinds: kinds.join(', ') })
    if (file.size === 0) return t('ui.fileEmpty', { name: file.name })
    const most = film.test(file.name) ? (mostFilmBytes ?? mostBytes) : mostBytes
    const size = { name: file.name, size: format.bytes(file.size), limit: format.bytes(most) }
    return file.size > most ? t('ui.fileTooLarge', size) : null
  }
  const take = (file: File | undefined) => {
    if (!file || why) return
    const refused = refusalOf(file)
    setRefusal(refused)
    if (!refused) onFile(file)
  }
  const limits = { kinds: kinds.join(', '), size: format.bytes(mostBytes) }
  return (
    <DropPlace
      label={label}
      hint={
        mostFilmBytes
          ? t('ui.fileAndFilmLimits', { ...limits, film: format.bytes(mostFilmBytes) })
          : t('ui.fileLimits', limits)
      }
      kinds={kinds}
      why={why}
      sending={
        uploading
          ? {
              done: uploading.percent,
              total: 100,
              said: uploading.isWaiting ? t('file.resuming', uploading) : t('ui.fileProgress', uploading),
            }
          : null
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
