import { Button } from '#web/ui/Button.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import type { useReadIn } from './use-read-in.ts'
import styles from './ReadInPage.module.css'

const kinds = ['.docx', '.pdf', '.xlsx', '.txt', '.png', '.jpg', '.jpeg']
const mostBytes = 33_554_432

type Reading = Pick<ReturnType<typeof useReadIn>, 'writing' | 'change' | 'uploading' | 'callOff'>

/** The document itself: one file, or the text pasted. */
export function DocumentField({ reading, why }: { reading: Reading; why: string | null }) {
  const { t, format } = useWords()
  const { writing, change, uploading, callOff } = reading
  const take = (file: File) => change({ file, name: writing.name || withoutEnding(file.name) })
  if (writing.file && !uploading)
    return (
      <Notice
        title={t('intake.fileChosen', { name: writing.file.name, size: format.bytes(writing.file.size) })}
        actions={
          <Button small onClick={() => change({ file: null })}>
            {t('intake.fileOut')}
          </Button>
        }
      />
    )
  return (
    <div className={styles['text']}>
      <FileDrop
        label={t('intake.file')}
        kinds={kinds}
        mostBytes={mostBytes}
        onFile={take}
        uploading={uploading}
        onCallOff={callOff}
        why={why}
      />
      {!uploading && (
        <div>
          <TextArea
            field={bind('document-text', writing.text, (value) => change({ text: String(value) }))}
            label={t('intake.text')}
            hint={t('intake.textHint')}
            why={why}
            rows={9}
          />
          {writing.text !== '' && (
            <p className={`small quiet ${styles['length']}`}>
              {t('intake.textLength', { count: format.number(writing.text.length) })}
            </p>
          )}
        </div>
      )}
    </div>
  )
}

const withoutEnding = (name: string): string => name.replace(/\.\w+$/, '').slice(0, 255)
