import { problemSentence } from '#web/api/problem.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { NotTaken } from './use-workbooks.ts'

/** The files that were not taken, each with why; what seemed a secrecy stamp waits for a person's eyes. */
export function FilesNotTaken(props: { notTaken: readonly NotTaken[]; onReviewed: (file: File) => void }) {
  const { t, find } = useWords()
  const { notTaken, onReviewed } = props
  if (notTaken.length === 0) return null
  return (
    <Notice kind="info">
      <ul className="plain">
        {notTaken.map(({ file, sameAs, problem }) => (
          <li key={`${file.name} ${file.size}`}>
            {sameAs === null
              ? t('consolidation.refusedFile', { name: file.name, sentence: problemSentence(find, problem) })
              : t('consolidation.sameAs', { name: file.name, other: sameAs })}{' '}
            {problem?.body.reason === 'stamp_found' && (
              <Button small onClick={() => onReviewed(file)}>
                {t('consolidation.stampReviewed', { name: file.name })}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
