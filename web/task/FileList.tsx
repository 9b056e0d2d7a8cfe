import type { FileReference } from '#domain/file/contract.ts'
import { FileNamed } from '#web/file/FileNamed.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './FileList.module.css'

/** Files by name and size; each is given back as it was sent. */
export function FileList(props: { files: readonly FileReference[]; onRemove?: (id: string) => void }) {
  const { t, format } = useWords()
  if (props.files.length === 0) return null
  return (
    <ul className={styles['files']}>
      {props.files.map((file) => (
        <li key={file.id}>
          <FileNamed file={file} among={props.files} />
          <span className="quiet small nowrap">{format.bytes(file.size)}</span>
          {props.onRemove && (
            <Button kind="quiet" small onClick={() => props.onRemove?.(file.id)}>
              {t('ui.remove', { name: '' })}
              <span className="seenByReaderOnly">{file.name}</span>
            </Button>
          )}
        </li>
      ))}
    </ul>
  )
}
