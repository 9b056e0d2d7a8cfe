import { type DragEvent, useId, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { droppedFiles } from './dropped-files.ts'
import styles from './FileDrop.module.css'

type Props = {
  label: string
  /** Endings that are taken: `.xlsx`. Of a dropped folder the rest is passed over. */
  kinds: readonly string[]
  mostBytes: number
  onFiles: (files: File[]) => void
  /** How far the sending is, and the words for it. */
  progress: { done: number; total: number; said: string } | null
  onCallOff: () => void
  /** One line, where files may still be added but something else is read. */
  compact?: boolean
}

/** A place for many files and whole folders, chosen or dropped, with how far their sending is. */
export function FilesDrop({ label, kinds, mostBytes, onFiles, progress, onCallOff, compact }: Props) {
  const { t, format } = useWords()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const take = (files: File[]) => {
    const wanted = files.filter(({ name }) => kinds.some((kind) => name.toLowerCase().endsWith(kind)))
    // One file of another kind was meant: the server says what is wrong with it.
    const taken = wanted.length > 0 ? wanted : files
    if (taken.length > 0 && !progress) onFiles(taken)
  }
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(take)
  }
  return (
    <div
      className={styles['drop']}
      data-over={isOver || undefined}
      data-compact={(compact && !progress) || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!progress)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="strong" id={`${id}-label`}>
        {label}
      </p>
      <p id={`${id}-hint`} className="small quiet">
        {t('ui.fileLimits', { kinds: kinds.join(', '), size: format.bytes(mostBytes) })}
      </p>
      {progress ? (
        <div className={styles['progress']}>
          <progress max={progress.total} value={progress.done} aria-label={progress.said} />
          <span className="small">{progress.said}</span>
          <Button small onClick={onCallOff}>
            {t('ui.stopSending')}
          </Button>
        </div>
      ) : (
        <p className={styles['choose']}>
          <input
            id={id}
            type="file"
            multiple
            className="seenByReaderOnly"
            aria-labelledby={`${id}-label ${id}-button`}
            accept={kinds.join(',')}
            aria-describedby={`${id}-hint`}
            onChange={(event) => {
              take([...(event.currentTarget.files ?? [])])
              event.currentTarget.value = ''
            }}
          />
          <label id={`${id}-button`} htmlFor={id} className={styles['button']}>
            {t('ui.chooseFiles')}
          </label>
          <span className="soft">{t('ui.dropFiles')}</span>
        </p>
      )}
    </div>
  )
}
