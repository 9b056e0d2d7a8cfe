import { useState } from 'react'
import { removeAgendaItem, reorderAgenda } from '#domain/meeting/agenda-contract.ts'
import type { Meeting } from '#domain/meeting/contract.ts'
import { useAct } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AgendaItemForm } from './AgendaItemForm.tsx'
import { moved } from './moved.ts'

type Item = Meeting['agenda'][number]

/** What will be spoken of, by whom and for how long. */
export function Agenda({ meeting }: { meeting: Meeting }) {
  const { t, format, why } = useWords()
  const [edited, setEdited] = useState<Item | 'new' | null>(null)
  const reorder = useAct(reorderAgenda)
  const remove = useAct(removeAgendaItem)
  const refusal = why(meeting.can.prepare)
  const ids = meeting.agenda.map(({ id }) => id)
  const params = { id: meeting.id }
  const move = (item: Item, by: 1 | -1) =>
    void reorder.attempt({ params, body: { ids: moved(ids, item.id, by) } })
  const takeOff = ({ id, version }: Item) =>
    void remove.attempt({ params: { ...params, itemId: id }, body: { version } })
  return (
    <Section
      title={t('meeting.agenda')}
      sub={meeting.agenda.length > 0 ? t('meeting.agendaMinutes', { count: minutesOf(meeting) }) : undefined}
      aside={
        <Button small why={refusal} onClick={() => setEdited('new')}>
          {t('meeting.addItem')}
        </Button>
      }
    >
      <ProblemNotice problem={reorder.problem ?? remove.problem} />
      {meeting.agenda.length === 0 && <p className="soft small">{t('meeting.noAgenda')}</p>}
      <EntryList
        dense
        label={t('meeting.agenda')}
        entries={meeting.agenda.map((item, at) => ({
          key: item.id,
          mark: format.number(item.ordinal),
          title: item.title,
          below: (
            <>
              {item.speaker && <span>{item.speaker.name}</span>}
              {item.minutes && <span>{t('meeting.agendaMinutes', { count: item.minutes })}</span>}
            </>
          ),
          aside: meeting.can.prepare.allowed && (
            <ActionMenu
              small
              label={t('meeting.actionsOf', { name: item.title })}
              actions={[
                { title: t('meeting.edit'), onChoose: () => setEdited(item) },
                ...(at > 0 ? [{ title: t('meeting.moveUp'), onChoose: () => move(item, -1) }] : []),
                ...(at < ids.length - 1
                  ? [{ title: t('meeting.moveDown'), onChoose: () => move(item, 1) }]
                  : []),
                { title: t('meeting.remove'), onChoose: () => takeOff(item) },
              ]}
            />
          ),
        }))}
      />
      <Dialog
        open={edited !== null}
        onClose={() => setEdited(null)}
        title={edited === 'new' ? t('meeting.addItem') : t('meeting.editItem')}
      >
        {edited && (
          <AgendaItemForm
            meetingId={meeting.id}
            item={edited === 'new' ? null : edited}
            onDone={() => setEdited(null)}
          />
        )}
      </Dialog>
    </Section>
  )
}

const minutesOf = ({ agenda }: Meeting): number =>
  agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
