import { problemSentence } from '#web/api/problem.ts'
import { HeldByStamp } from '#web/file/HeldByStamp.tsx'
import { isHeldByStamp } from '#web/file/UploadRefusal.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { NotTaken } from './use-workbooks.ts'

type Props = {
  notTaken: readonly NotTaken[]
  onReviewed: (file: File, reason: string) => void
  onForget: (file: File) => void
}

/** The files that were not taken, each with why; what seemed a secrecy stamp waits for a person's eyes and reason. */
export function FilesNotTaken({ notTaken, onReviewed, onForget }: Props) {
  const { t, find } = useWords()
  const stamped = notTaken.filter(({ problem }) => isHeldByStamp(problem))
  const refused = notTaken.filter((each) => !stamped.includes(each))
  return (
    <>
      {stamped.map(({ file, problem }) => (
        <HeldByStamp
          key={`${file.name} ${file.size}`}
          name={file.name}
          where={problem?.body.params?.['where']}
          onDecide={(reason) => onReviewed(file, reason)}
          onForget={() => onForget(file)}
        />
      ))}
      {refused.length > 0 && (
        <Notice kind="info">
          <ul className="plain">
            {refused.map(({ file, sameAs, problem }) => (
              <li key={`${file.name} ${file.size}`}>
                {sameAs === null
                  ? t('consolidation.refusedFile', {
                      name: file.name,
                      sentence: problemSentence(find, problem),
                    })
                  : t('consolidation.sameAs', { name: file.name, other: sameAs })}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </>
  )
}
