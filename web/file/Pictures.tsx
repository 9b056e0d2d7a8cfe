import { type ReactNode, useState } from 'react'
import { downloadFile } from '#domain/file/contract.ts'
import { addressOf } from '#web/api/call.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Pictures.module.css'

interface ShownPicture {
  readonly id: string
  readonly fileId: string
  readonly caption: string
  readonly alternative: string
}

interface Props<Picture> {
  readonly label: string
  readonly pictures: readonly Picture[]
  /** Why none may be added, captioned or taken off by its reader. */
  readonly why: string | null
  /** What is said of each behind its caption. */
  readonly renderTold: (picture: Picture) => ReactNode
  /** The form of a new one, and of the words of one that is there. */
  readonly renderAdd: (close: () => void) => ReactNode
  readonly renderEdit: (picture: Picture, close: () => void) => ReactNode
  readonly remove: (picture: Picture) => void
  readonly problem: unknown
}

/** Photographs with their captions. */
export function Pictures<Picture extends ShownPicture>(props: Props<Picture>) {
  const { label, pictures, why, renderTold, renderAdd, renderEdit, remove, problem } = props
  const { t } = useWords()
  const [shown, setShown] = useState<Picture | 'new' | null>(null)
  const close = () => setShown(null)
  return (
    <Section
      title={label}
      sub={pictures.length || undefined}
      aside={
        <Button small why={why} onClick={() => setShown('new')}>
          {t('file.addPicture')}
        </Button>
      }
    >
      <ProblemNotice problem={problem} />
      {pictures.length === 0 && <p className="soft small">{t('file.noPictures')}</p>}
      <ul className={styles['pictures']} aria-label={label}>
        {pictures.map((picture) => (
          <li key={picture.id}>
            <figure>
              <img
                src={addressOf(downloadFile, { id: picture.fileId })}
                alt={picture.alternative}
                loading="lazy"
              />
              <figcaption>
                <span>
                  {picture.caption} {renderTold(picture)}
                </span>
                {!why && (
                  <ActionMenu
                    small
                    label={t('meeting.actionsOf', { name: picture.caption })}
                    actions={[
                      { title: t('file.editCaption'), onChoose: () => setShown(picture) },
                      { title: t('file.removePicture'), onChoose: () => remove(picture) },
                    ]}
                  />
                )}
              </figcaption>
            </figure>
          </li>
        ))}
      </ul>
      <Dialog
        open={shown !== null}
        onClose={close}
        title={t(shown === 'new' ? 'file.addPicture' : 'file.editCaption')}
      >
        {shown === 'new' ? renderAdd(close) : shown && renderEdit(shown, close)}
      </Dialog>
    </Section>
  )
}
