import { useState } from 'react'
import type { Meeting } from '#domain/meeting/contract.ts'
import { type Note, editNote, removeNote, reorderNotes } from '#domain/meeting/minutes-contract.ts'
import { useAct } from '#web/api.ts'
import { moved } from '#web/meeting/moved.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { meetingId: string; notes: readonly Note[]; can: Pick<Meeting['can'], 'conclude'> }

/** What was noted and concludes nothing, each with whoever typed it. */
export function Notes({ meetingId, notes, can }: Props) {
  const { t } = useWords()
  const [edited, setEdited] = useState<Note | null>(null)
  const reorder = useAct(reorderNotes)
  const remove = useAct(removeNote)
  const ids = notes.map(({ id }) => id)
  const params = { id: meetingId }
  const move = (id: string, by: 1 | -1) => void reorder.attempt({ params, body: { ids: moved(ids, id, by) } })
  return (
    <Section title={t('minutes.notes')} sub={notes.length || ''}>
      <ProblemNotice problem={reorder.problem ?? remove.problem} />
      {notes.length === 0 && <p className="soft small">{t('minutes.noNotes')}</p>}
      <EntryList
        dense
        label={t('minutes.notes')}
        entries={notes.map((note) => ({
          key: note.id,
          title: note.text,
          below: note.writtenBy.name,
          aside: can.conclude.allowed && (
            <ActionMenu
              small
              label={t('minutes.actionsOfNote', { number: note.ordinal })}
              actions={[
                { title: t('meeting.edit'), onChoose: () => setEdited(note) },
                ...(ids[0] === note.id
                  ? []
                  : [{ title: t('meeting.moveUp'), onChoose: () => move(note.id, -1) }]),
                ...(ids.at(-1) === note.id
                  ? []
                  : [{ title: t('meeting.moveDown'), onChoose: () => move(note.id, 1) }]),
                {
                  title: t('meeting.remove'),
                  onChoose: () =>
                    void remove.attempt({
                      params: { ...params, noteId: note.id },
                      body: { version: note.version },
                    }),
                },
              ]}
            />
          ),
        }))}
      />
      <Dialog open={edited !== null} onClose={() => setEdited(null)} title={t('minutes.editNote')}>
        {edited && <EditNoteForm meetingId={meetingId} note={edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </Section>
  )
}

function EditNoteForm({ meetingId, note, onDone }: { meetingId: string; note: Note; onDone: () => void }) {
  const { t } = useWords()
  const form = useForm(editNote, {
    initial: { text: note.text },
    along: { version: note.version },
    params: { id: meetingId, noteId: note.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('ui.save')}>
      <TextArea field={form.field('text')} label={t('minutes.note')} rows={3} />
    </Form>
  )
}
