import { useState } from 'react'
import {
  type MeetingPicture,
  addMeetingPicture,
  captionMeetingPicture,
} from '#domain/meeting/picture-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { usePictureFile } from '#web/file/use-picture-file.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

type AddProps = { meetingId: string; onDone: () => void }

/** The file first, then what is said of it; both the caption and what it shows are needed. */
export function AddPictureForm({ meetingId, onDone }: AddProps) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const form = useForm(addMeetingPicture, {
    initial: { fileId: '', caption: '', alternative: '', credit: null },
    along: { id },
    params: { id: meetingId },
    onDone,
  })
  const file = usePictureFile((fileId) => form.set('fileId', fileId))
  return (
    <Form form={form} submit={t('file.addPicture')} why={file.why}>
      {file.field}
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
