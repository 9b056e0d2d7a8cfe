import { useState } from 'react'
import { channels } from '#domain/communication/channel.ts'
import { type CommunicationItem, listCommunication } from '#domain/communication/contract.ts'
import { standings } from '#domain/communication/standing.ts'
import { useRead } from '#web/api.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { PageTurner } from '#web/ui/PageTurner.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import type { ItemFilters } from './CommunicationPage.tsx'
import { ChangePlanForm, GiveUpForm, TellAppearedForm } from './ItemForms.tsx'
import { StandingMark } from './StandingMark.tsx'

const acts = ['tellAppeared', 'change', 'giveUp'] as const
type Doing = { item: CommunicationItem; act: (typeof acts)[number] }

/** Every item of the plan that the filters let through, the latest day first. */
export function Items({ filters, year }: { filters: ItemFilters; year: number }) {
  const { t } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [programmeId, topic, after] = [
    filters.valueOf('programme'),
    filters.valueOf('topic'),
    filters.valueOf('after'),
  ]
  const channel = channels.find((each) => each === filters.valueOf('channel'))
  const standing = standings.find((each) => each === filters.valueOf('standing'))
  const { rows, next } = useRead(listCommunication, {
    query: {
      limit: 50,
      year,
      ...(programmeId ? { programmeId } : {}),
      ...(topic ? { topic } : {}),
      ...(channel ? { channel } : {}),
      ...(standing ? { standing } : {}),
      ...(after ? { after } : {}),
    },
  })
  const close = () => setDoing(null)
  return (
    <div className="stack">
      <Table
        label={t('communication.items')}
        rows={rows}
        columns={useItemColumns((item, act) => setDoing({ item, act }))}
        rowKey={({ id }) => id}
        empty={
          <EmptyState title={t(filters.isFiltered ? 'communication.noneFound' : 'communication.none')}>
            {t('communication.noneHint')}
          </EmptyState>
        }
        whole
        copyable
      />
      <PageTurner filters={filters} next={next} />
      <Dialog open={doing !== null} onClose={close} title={doing ? t(`communication.${doing.act}`) : ''}>
        {doing?.act === 'tellAppeared' && <TellAppearedForm item={doing.item} onDone={close} />}
        {doing?.act === 'change' && <ChangePlanForm item={doing.item} onDone={close} />}
        {doing?.act === 'giveUp' && <GiveUpForm item={doing.item} onDone={close} />}
      </Dialog>
    </div>
  )
}

function useItemColumns(
  onAct: (item: CommunicationItem, act: Doing['act']) => void,
): Column<CommunicationItem>[] {
  const { t, format, why } = useWords()
  return [
    {
      key: 'topic',
      title: t('communication.topic'),
      phone: 'untitled',
      render: ({ topic, programme, agreement, note, cancelReason }) => (
        <>
          {topic}
          <span className="below">{programme.shortName}</span>
          {agreement && (
            <span className="below">
              {t('communication.agreement')}: “{agreement.text}”
            </span>
          )}
          {(note ?? cancelReason) && <span className="below">{note ?? cancelReason}</span>}
        </>
      ),
      sort: ({ topic }) => topic,
    },
    {
      key: 'channel',
      title: t('communication.channel'),
      render: ({ channel }) => t(`communication.channel.${channel}`),
    },
    { key: 'unit', title: t('communication.unit'), render: ({ unit }) => unit.shortName },
    {
      key: 'planned',
      title: t('communication.plannedOn'),
      align: 'end',
      render: ({ plannedOn }) => (plannedOn ? format.date(plannedOn) : '–'),
      sort: ({ plannedOn }) => plannedOn ?? '',
    },
    {
      key: 'appeared',
      title: t('communication.appearedOn'),
      align: 'end',
      render: ({ appearedOn, link, topic }) => (
        <>
          {appearedOn ? format.date(appearedOn) : '–'}
          {link && (
            <a className="below" href={link} target="_blank" rel="noopener noreferrer">
              {t('communication.open')}
              <span className="seenByReaderOnly"> {topic}</span>
            </a>
          )}
        </>
      ),
    },
    {
      key: 'standing',
      title: t('communication.standing'),
      render: ({ standing }) => <StandingMark standing={standing} />,
    },
    {
      key: 'acts',
      title: '',
      phone: 'untitled',
      align: 'end',
      render: (item) => (
        <ActionMenu
          small
          label={t('communication.actions', { topic: item.topic })}
          actions={acts.map((act) => ({
            title: t(`communication.${act}`),
            why: why(item.can.change),
            onChoose: () => onAct(item, act),
          }))}
        />
      ),
    },
  ]
}
