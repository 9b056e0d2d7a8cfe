import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import styles from './DropPlace.module.css'

/** How far a sending is, and the words for it. */
export interface Sending {
  readonly done: number
  readonly total: number
  readonly said: string
}

type Props = {
  label: string
  hint: string
  kinds: readonly string[]
  multiple?: boolean
  /** Why nothing can be taken now. */
  why?: string | null | undefined
  sending: Sending | null
  onCallOff?: (() => void) | undefined
  onDrop: (data: DataTransfer) => void
  onChoose: (files: File[]) => void
  /** One line, where files may still be added but something else is read. */
  compact?: boolean | undefined
  children?: ReactNode
}

/** A place where files are dropped or chosen, with how far their sending is. */
export function DropPlace({ label, hint, sending, onCallOff, why, compact, children, ...chooser }: Props) {
  const id = useId()
  const [isOver, setOver] = useState(false)
  const isOff = Boolean(why) || sending !== null
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    if (!isOff) chooser.onDrop(event.dataTransfer)
  }
  return (
    <div
      className={styles['drop']}
      data-over={isOver || undefined}
      data-compact={(compact && !sending) || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(!isOff)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p className="strong" id={`${id}-label`}>
        {label}
      </p>
      <p id={`${id}-hint`} className="small quiet">
        {why ?? hint}
      </p>
      {sending ? (
        <Progress sending={sending} onCallOff={onCallOff} />
      ) : (
        <Chooser id={id} isOff={isOff} {...chooser} />
      )}
      {children}
    </div>
  )
}

type ChooserProps = Pick<Props, 'kinds' | 'multiple' | 'onChoose'> & { id: string; isOff: boolean }

function Chooser({ id, isOff, kinds, multiple = false, onChoose }: ChooserProps) {
  const { t } = useWords()
  return (
    <p className={styles['choose']}>
      <input
        id={id}
        type="file"
        multiple={multiple}
        className="seenByReaderOnly"
        aria-labelledby={`${id}-label ${id}-button`}
        accept={kinds.join(',')}
        aria-disabled={isOff || undefined}
        aria-describedby={`${id}-hint`}
        onClick={(event) => {
          if (isOff) event.preventDefault()
        }}
        onChange={(event) => {
          onChoose([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <label id={`${id}-button`} htmlFor={id} className={styles['button']} data-off={isOff || undefined}>
        {t(multiple ? 'ui.chooseFiles' : 'ui.chooseFile')}
      </label>
      {!isOff && <span className="soft">{t(multiple ? 'ui.dropFiles' : 'ui.dropFile')}</span>}
    </p>
  )
}

function Progress({ sending, onCallOff }: { sending: Sending; onCallOff: Props['onCallOff'] }) {
  const { t } = useWords()
  return (
    <div className={styles['progress']}>
      <progress max={sending.total} value={sending.done} aria-label={sending.said} />
      <span className="small">{sending.said}</span>
      {onCallOff && (
        <Button small onClick={onCallOff}>
          {t('ui.stopSending')}
        </Button>
      )}
    </div>
  )
}
