import { readCoverage } from '#domain/communication/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Communication.module.css'

type Covered = ResponseOf<typeof readCoverage>['programmes'][number]
type Cover = Covered['cover']
type Row = Covered['topics'][number]

/** Per programme: what was planned, what appeared, what is missing; by topic and channel below. */
export function Coverage({ year, programmeId }: { year: number; programmeId: string }) {
  const { programmes } = useRead(readCoverage, { query: { year } })
  const shown = programmes.filter(({ programme }) => programmeId === '' || programme.id === programmeId)
  return (
    <div className="stack">
      {shown.map((each) => (
        <Programme key={each.programme.id} covered={each} year={year} />
      ))}
    </div>
  )
}

function Programme({ covered, year }: { covered: Covered; year: number }) {
  const { t, format } = useWords()
  const { programme, cover, sessions, topics } = covered
  const filter = { programme: programme.id, year: String(year) }
  const columns = useCoverColumns(covered, filter)
  return (
    <article className={styles['programme']}>
      <h3>{programme.name}</h3>
      <p className="row small">
        {cover.planned > 0 && (
          <FigureLink to={paths.communicationBy(filter)}>
            {t('communication.coverageOf', {
              appeared: format.number(cover.appeared),
              planned: format.number(cover.planned),
            })}
          </FigureLink>
        )}
        {cover.missing > 0 && (
          <FigureLink to={paths.communicationBy({ ...filter, standing: 'missing' })}>
            <StatusMark status="overdue">
              {t('communication.missingCount', { count: cover.missing })}
            </StatusMark>
          </FigureLink>
        )}
        {cover.unplanned > 0 && (
          <FigureLink to={paths.communicationBy({ ...filter, standing: 'unplanned' })}>
            {t('communication.unplannedCount', { count: cover.unplanned })}
          </FigureLink>
        )}
        {sessions > 0 && (
          <FigureLink to={paths.communicationSessionsOf(programme.id)}>
            {t('communication.sessionsCount', { count: sessions })}
          </FigureLink>
        )}
      </p>
      {topics.length === 0 ? (
        <p className="quiet small">{t('communication.nothingPlanned')}</p>
      ) : (
        <Table
          label={t('communication.byTopic', { programme: programme.name })}
          rows={topics}
          columns={columns}
          rowKey={({ topic }) => topic}
          whole
        />
      )}
    </article>
  )
}

function useCoverColumns({ channels }: Covered, filter: Record<string, string>): Column<Row>[] {
  const { t } = useWords()
  return [
    {
      key: 'topic',
      title: t('communication.topic'),
      phone: 'untitled',
      render: ({ topic }) => topic,
      sort: ({ topic }) => topic,
    },
    ...channels.map((channel): Column<Row> => ({
      key: channel,
      title: t(`communication.channel.${channel}`),
      align: 'end',
      render: ({ topic, byChannel }) => (
        <Cell cover={byChannel[channel]} to={paths.communicationBy({ ...filter, channel, topic })} />
      ),
    })),
    {
      key: 'all',
      title: t('communication.all'),
      align: 'end',
      render: ({ topic, cover }) => <Cell cover={cover} to={paths.communicationBy({ ...filter, topic })} />,
    },
  ]
}

/** "3 trên 4", with a mark where something is missing; a dash where nothing was planned on a channel. */
function Cell({ cover, to }: { cover: Cover | undefined; to: string }) {
  const { t } = useWords()
  if (!cover) return <span className="quiet">–</span>
  return (
    <FigureLink to={to}>
      {cover.planned > 0 && t('communication.cell', cover)}
      {cover.missing > 0 && (
        <span className="below">
          <StatusMark status="overdue">
            {t('communication.missingCount', { count: cover.missing })}
          </StatusMark>
        </span>
      )}
      {cover.unplanned > 0 && (
        <span className="below">{t('communication.cellMore', { count: cover.unplanned })}</span>
      )}
    </FigureLink>
  )
}
