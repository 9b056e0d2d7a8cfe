import { useState } from 'react'
import * as z from 'zod'
import { type NewsItem, downloadPicture } from '#domain/bulletin/contract.ts'
import { addressOf } from '#web/api/call.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { ViewFile } from '#web/file/ViewFile.tsx'
import { Button } from '#web/ui/Button.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Bulletin.module.css'
import { OfferedPictures } from './OfferedPictures.tsx'
import { PictureFields } from './PictureFields.tsx'

export type Picture = NewsItem['pictures'][number]
export const picturesSchema = z
  .array(
    z.object({
      id: z.string(),
      fileId: z.string(),
      caption: z.string(),
      alternative: z.string(),
      credit: z.string().nullable(),
    }),
  )
  .catch([])

type Props = {
  pictures: readonly Picture[]
  /** Those that the server has already: only they can be shown and stand in the text. */
  kept: readonly Picture[]
  itemId: string
  /** Photographs of the meeting that may be taken. */
  offered: NewsItem['offered']
  coverId: string | null
  inText: readonly string[]
  keep: (pictures: Picture[]) => void
  makeCover: (id: string | null) => void
  insert: ((id: string) => void) | undefined
}

/** The pictures of an item, each with its caption; the first one added becomes the cover. */
export function NewsPictures({
  pictures,
  kept,
  itemId,
  offered,
  coverId,
  inText,
  keep,
  makeCover,
  insert,
}: Props) {
  const { t } = useWords()
  const sending = useFileUpload()
  const [fresh, setFresh] = useState<{ fileId: string; address: string } | null>(null)
  const take = async (file: File, stampReason?: string) => {
    const stored = await sending.upload(file, stampReason)
    if (stored) setFresh({ fileId: stored.id, address: URL.createObjectURL(file) })
  }
  const join = (told: Omit<Picture, 'id'>) => {
    const picture = { id: newRequestId(), ...told }
    keep([...pictures, picture])
    if (pictures.length === 0) makeCover(picture.id)
  }
  const add = (fields: Omit<Picture, 'id' | 'fileId'>) => {
    if (!fresh) return
    join({ fileId: fresh.fileId, ...fields })
    setFresh(null)
  }
  const remove = (id: string) => {
    keep(pictures.filter((picture) => picture.id !== id))
    if (coverId === id) makeCover(null)
  }
  return (
    <fieldset className={styles['pictures']}>
      <legend>{t('bulletin.pictures')}</legend>
      {pictures.length > 0 && (
        <ul>
          {pictures.map((picture) => {
            const isKept = kept.some(({ id }) => id === picture.id)
            return (
              <li key={picture.id}>
                {isKept && (
                  <img
                    src={addressOf(downloadPicture, { id: itemId, pictureId: picture.id })}
                    alt={picture.alternative}
                  />
                )}
                <div className="stack">
                  <span>
                    {picture.caption}
                    {coverId === picture.id && <span className="small quiet"> · {t('bulletin.cover')}</span>}
                  </span>
                  <span className="row">
                    <ViewFile file={{ id: picture.fileId, name: picture.caption }} />
                    {isKept && insert && (
                      <Button small onClick={() => insert(picture.id)}>
                        {t('bulletin.pictureInsert')}
                      </Button>
                    )}
                    {coverId !== picture.id && (
                      <Button small kind="quiet" onClick={() => makeCover(picture.id)}>
                        {t('bulletin.makeCover')}
                      </Button>
                    )}
                    <Button
                      small
                      kind="quiet"
                      why={inText.includes(picture.id) ? t('bulletin.pictureUsed') : null}
                      onClick={() => remove(picture.id)}
                    >
                      {t('bulletin.pictureRemove')}
                    </Button>
                  </span>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <OfferedPictures offered={offered} pictures={pictures} take={join} />
      {fresh ? (
        <PictureFields address={fresh.address} onAdd={add} onCancel={() => setFresh(null)} />
      ) : (
        <FileTaker
          label={t('bulletin.pictureAdd')}
          kinds={['.jpg', '.jpeg', '.png', '.webp', '.gif']}
          mostBytes={33_554_432}
          sending={sending}
          onTake={take}
        />
      )}
    </fieldset>
  )
}
