import { useState } from 'react'
import type { ProjectPicture } from '#domain/project/contract.ts'
import { addProjectPicture, captionProjectPicture } from '#domain/project/fact-contract.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { usePictureFile } from '#web/file/use-picture-file.tsx'
import { useSession } from '#web/session/use-session.ts'
import { DateField } from '#web/ui/DateField.tsx'
import { Form } from '#web/ui/Form.tsx'
import type { FieldBinding } from '#web/ui/form/field-binding.ts'
import { useForm } from '#web/ui/form/use-form.ts'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'

/** The file first, then what is said of it; both the caption and what it shows are needed. */
export function AddPictureForm({ projectId, onDone }: { projectId: string; onDone: () => void }) {
  const { t } = useWords()
  const { today } = useSession()
  const [id] = useState(newRequestId)
  const form = useForm(addProjectPicture, {
    initial: { fileId: '', takenOn: today, caption: '', alternative: '' },
    along: { id },
    params: { id: projectId },
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

type CaptionProps = { projectId: string; picture: ProjectPicture; onDone: () => void }

export function CaptionForm({ projectId, picture, onDone }: CaptionProps) {
  const { t } = useWords()
  const { takenOn, caption, alternative, version } = picture
  const form = useForm(captionProjectPicture, {
    initial: { takenOn, caption, alternative },
    along: { version },
    params: { id: projectId, pictureId: picture.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <Told field={form.field} />
    </Form>
  )
}

type Name = 'takenOn' | 'caption' | 'alternative'

function Told({ field }: { field: (name: Name) => FieldBinding }) {
  const { t } = useWords()
  return (
    <>
      <DateField field={field('takenOn')} label={t('project.takenOn')} />
      <TextField field={field('caption')} label={t('bulletin.caption')} />
      <TextField field={field('alternative')} label={t('bulletin.alternative')} />
    </>
  )
}
