import { useState } from 'react'
import { downloadFile } from '#domain/file/contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { type MeetingPicture, removeMeetingPicture } from '#domain/meeting/picture-contract.ts'
import { addressOf } from '#web/api/call.ts'
import { useAct } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AddPictureForm, CaptionForm } from './PictureForms.tsx'
import styles from './Meeting.module.css'

/** The photographs of a meeting with their captions; a news item may take them from here. */
export function MeetingPictures({ meeting }: { meeting: Meeting }) {
  const { t, why } = useWords()
  const [shown, setShown] = useState<MeetingPicture | 'new' | null>(null)
  const removing = useAct(removeMeetingPicture)
  const { pictures, can } = meeting
  const close = () => setShown(null)
  const remove = ({ id, version }: MeetingPicture) =>
    void removing.attempt({ params: { id: meeting.id, pictureId: id }, body: { version } })
  return (
    <Section
      title={t('meeting.pictures')}
      sub={pictures.length || ''}
      aside={
        <Button small why={why(can.picture)} onClick={() => setShown('new')}>
          {t('meeting.addPicture')}
        </Button>
      }
    >
      <ProblemNotice problem={removing.problem} />
      {pictures.length === 0 && <p className="soft small">{t('meeting.noPictures')}</p>}
      <ul className={styles['pictures']} aria-label={t('meeting.pictures')}>
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
                  {picture.caption}
                  {picture.credit && (
                    <span className="quiet"> {t('meeting.pictureBy', { name: picture.credit })}</span>
                  )}
                </span>
                {can.picture.allowed && (
                  <ActionMenu
                    small
                    label={t('meeting.actionsOf', { name: picture.caption })}
                    actions={[
                      { title: t('meeting.editCaption'), onChoose: () => setShown(picture) },
                      { title: t('meeting.removePicture'), onChoose: () => remove(picture) },
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
        title={t(shown === 'new' ? 'meeting.addPicture' : 'meeting.editCaption')}
      >
        {shown === 'new' && <AddPictureForm meetingId={meeting.id} onDone={close} />}
        {shown && shown !== 'new' && <CaptionForm meetingId={meeting.id} picture={shown} onDone={close} />}
      </Dialog>
    </Section>
  )
}
