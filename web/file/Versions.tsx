import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'

type Version = { id: string; name: string; uploadedAt: string; isUnicode: boolean }
type Props = { versions: readonly Version[]; present: string; onOpen: (id: string) => void }

/** The versions of a document on the same work, the newest last; silent where there is one only. */
export function Versions({ versions, present, onOpen }: Props) {
  const { t, format } = useWords()
  if (versions.length < 2) return null
  return (
    <div>
      <p className="strong small">{t('file.versions', { count: versions.length })}</p>
      <ol className="row">
        {versions.map(({ id, uploadedAt, isUnicode }, at) => (
          <li key={id}>
            <Button small aria-pressed={id === present} onClick={() => onOpen(id)}>
              {t(isUnicode ? 'file.versionInUnicode' : 'file.version', {
                number: at + 1,
                date: format.instant(uploadedAt),
              })}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  )
}
