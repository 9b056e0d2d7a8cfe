import type { NewsItem } from '#domain/bulletin/contract.ts'
import { downloadFile } from '#domain/file/contract.ts'
import { addressOf } from '#web/api/call.ts'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Picture } from './NewsPictures.tsx'
import styles from './Bulletin.module.css'

type Props = {
  offered: NewsItem['offered']
  pictures: readonly Picture[]
  take: (picture: Omit<Picture, 'id'>) => void
}

/** Photographs of the meeting that the item does not have yet; taken with what is said of them. */
export function OfferedPictures({ offered, pictures, take }: Props) {
  const { t } = useWords()
  const left = offered.filter(({ fileId }) => !pictures.some((picture) => picture.fileId === fileId))
  if (left.length === 0) return null
  return (
    <div className={styles['offered']}>
      <span className="small strong">{t('bulletin.offered')}</span>
      <ul aria-label={t('bulletin.offered')}>
        {left.map((picture) => (
          <li key={picture.fileId}>
            <img src={addressOf(downloadFile, { id: picture.fileId })} alt={picture.alternative} />
            <div className="stack">
              <span>{picture.caption}</span>
              <span className="row">
                <Button
                  small
                  aria-label={t('bulletin.takeOfferedOf', { name: picture.caption })}
                  onClick={() => take(picture)}
                >
                  {t('bulletin.takeOffered')}
                </Button>
              </span>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
