import type { Meeting } from '#domain/meeting/contract.ts'
import { removeMeetingPicture } from '#domain/meeting/picture-contract.ts'
import { useAct } from '#web/api.ts'
import { Pictures } from '#web/file/Pictures.tsx'
import { useWords } from '#web/words/language.tsx'
import { AddPictureForm, CaptionForm } from './PictureForms.tsx'

/** The photographs of a meeting; a news item may take them from here. */
export function MeetingPictures({ meeting }: { meeting: Meeting }) {
  const { t, why } = useWords()
  const removing = useAct(removeMeetingPicture)
  const { id, pictures, can } = meeting
  return (
    <Pictures
      label={t('meeting.pictures')}
      pictures={pictures}
      why={why(can.picture)}
      renderTold={({ credit }) =>
        credit && <span className="quiet">{t('meeting.pictureBy', { name: credit })}</span>
      }
      renderAdd={(close) => <AddPictureForm meetingId={id} onDone={close} />}
      renderEdit={(picture, close) => <CaptionForm meetingId={id} picture={picture} onDone={close} />}
      remove={({ id: pictureId, version }) =>
        void removing.attempt({ params: { id, pictureId }, body: { version } })
      }
      problem={removing.problem}
    />
  )
}
