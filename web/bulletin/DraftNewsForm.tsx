import { useState } from 'react'
import { useNavigate } from 'react-router'
import { draftNewsItem } from '#domain/bulletin/contract.ts'
import { listMeetings } from '#domain/meeting/contract.ts'
import { useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { useWords } from '#web/words/language.tsx'

/** Which meeting is told, the last one unless another is named; the item is drafted and opened. */
export function DraftNewsForm({ meetingId }: { meetingId?: string }) {
  const { t, format } = useWords()
  const navigate = useNavigate()
  const [id] = useState(newRequestId)
  const { rows } = useRead(listMeetings, { query: { limit: 100 } })
  const closed = rows.filter(({ state }) => state === 'closed')
  const form = useForm(draftNewsItem, {
    initial: { meetingId: meetingId ?? closed[0]?.id ?? '' },
    along: { id },
    onDone: () => void navigate(paths.newsItem(id)),
  })
  if (closed.length === 0) return <p>{t('bulletin.noMeeting')}</p>
  return (
    <Form form={form} submit={t('bulletin.write')}>
      <PickField
        field={form.field('meetingId')}
        label={t('bulletin.meeting')}
        hint={t('bulletin.meetingHint')}
        options={closed.map(({ id: value, title, heldOn }) => ({
          value,
          label: `${title}, ${format.date(heldOn)}`,
        }))}
      />
    </Form>
  )
}
