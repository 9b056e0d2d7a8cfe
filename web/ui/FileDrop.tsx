import { type DragEvent, useId, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { Shape } from './Shape.tsx'
import styles from './FileDrop.module.css'

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
  const id = useId()
  const [isOver, setOver] = useState(false)
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
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files[0])
  }
  return (
    <div
      className={styles['drop']}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!why)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="strong" id={`${id}-label`}>
        {label}
      </p>
      <p id={`${id}-hint`} className="small quiet">
        {why ?? t('ui.fileLimits', { kinds: kinds.join(', '), size: format.bytes(mostBytes) })}
      </p>
      {uploading ? (
        <Progress uploading={uploading} onCallOff={onCallOff} />
      ) : (
        <p className={styles['choose']}>
          <input
            id={id}
            type="file"
            className="seenByReaderOnly"
            aria-labelledby={`${id}-label ${id}-button`}
            accept={kinds.join(',')}
            aria-disabled={why ? true : undefined}
            aria-describedby={`${id}-hint`}
            onClick={(event) => {
              if (why) event.preventDefault()
            }}
            onChange={(event) => {
              take(event.currentTarget.files?.[0])
              event.currentTarget.value = ''
            }}
          />
          <label
            id={`${id}-button`}
            htmlFor={id}
            className={styles['button']}
            data-off={why ? true : undefined}
          >
            {t('ui.chooseFile')}
          </label>
          {!why && <span className="soft">{t('ui.dropFile')}</span>}
        </p>
      )}
      {refusal && (
        <p role="alert" className={styles['refusal']}>
          <Shape name="cross" /> {refusal}
        </p>
      )}
    </div>
  )
}

function Progress(props: {
  uploading: { name: string; percent: number }
  onCallOff: (() => void) | undefined
}) {
  const { t } = useWords()
  const { uploading, onCallOff } = props
  const said = t('ui.fileProgress', uploading)
  return (
    <div className={styles['progress']}>
      <progress max={100} value={uploading.percent} aria-label={said} />
      <span className="small">{said}</span>
      {onCallOff && (
        <Button small onClick={onCallOff}>
          {t('ui.stopSending')}
        </Button>
      )}
    </div>
  )
}
