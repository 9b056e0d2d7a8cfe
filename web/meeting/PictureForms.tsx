import { useState } from 'react'
import {
  type MeetingPicture,
  addMeetingPicture,
  captionMeetingPicture,
} from '#domain/meeting/picture-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useFileUpload } from '#web/file/use-file-upload.ts'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Meeting.module.css'

type AddProps = { meetingId: string; onDone: () => void }

/** The file first, then what is said of it; both the caption and what it shows are needed. */
export function AddPictureForm({ meetingId, onDone }: AddProps) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const [address, setAddress] = useState<string | null>(null)
  const sending = useFileUpload()
  const form = useForm(addMeetingPicture, {
    initial: { fileId: '', caption: '', alternative: '', credit: null },
    along: { id },
    params: { id: meetingId },
    onDone,
  })
  const take = async (file: File) => {
    const kept = await sending.upload(file)
    if (!kept) return
    form.set('fileId', kept.id)
    setAddress(URL.createObjectURL(file))
  }
  const why = address === null ? t('meeting.pictureFirst') : null
  return (
    <Form form={form} submit={t('meeting.addPicture')} why={sending.uploading ? t('task.fileOnItsWay') : why}>
      {address && <img className={styles['fresh']} src={address} alt="" />}
      <FileDrop
        label={t(address ? 'meeting.otherPicture' : 'meeting.pictureFile')}
        kinds={['.jpg', '.jpeg', '.png', '.webp', '.gif']}
        mostBytes={33_554_432}
        uploading={sending.uploading}
        onCallOff={sending.callOff}
        onFile={(file) => void take(file)}
      />
      <ProblemNotice problem={sending.problem} />
      <Told field={form.field} />
    </Form>
  )
}

type CaptionProps = { meetingId: string; picture: MeetingPicture; onDone: () => void }

export function CaptionForm({ meetingId, picture, onDone }: CaptionProps) {
  const { t } = useWords()
  const { caption, alternative, credit, version } = picture
  const form = useForm(captionMeetingPicture, {
    initial: { caption, alternative, credit },
    along: { version },
    params: { id: meetingId, pictureId: picture.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <Told field={form.field} />
    </Form>
  )
}

type Name = 'caption' | 'alternative' | 'credit'

function Told({ field }: { field: (name: Name) => FieldBinding }) {
  const { t } = useWords()
  return (
    <>
      <TextField field={field('caption')} label={t('bulletin.caption')} />
      <TextField field={field('alternative')} label={t('bulletin.alternative')} />
      <TextField field={field('credit')} label={t('bulletin.credit')} optional />
    </>
  )
}
