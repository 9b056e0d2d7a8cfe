import { Link } from 'react-router'
import { type Appraisal, readAppraisalBoard } from '#domain/appraisal/contract.ts'
import { openStates } from '#domain/appraisal/lifecycle.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FigureLink } from '#web/ui/FigureLink.tsx'
import { Section } from '#web/ui/Section.tsx'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { type Column, Table } from '#web/ui/Table.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Appraisal.module.css'

/** Every draft on its way, by stage, those that lie longest on top; and how many each unit holds. */
export function Board() {
  return (
    <Waiting lines={8}>
      <Stages />
    </Waiting>
  )
}

function Stages() {
  const { t } = useWords()
  const { rows, holders } = useRead(readAppraisalBoard)
  if (rows.length === 0) return null
  return (
    <>
      <Section title={t('appraisal.holders')} sub={t('appraisal.holdersSub')}>
        <Holders holders={holders} />
      </Section>
      <Section title={t('appraisal.board')} sub={t('appraisal.boardSub')}>
        <div className={styles['board']}>
          {openStates.map((state) => {
            const here = rows.filter((row) => row.state === state)
            return (
              <section key={state} aria-label={t(`appraisal.state.${state}`)} className={styles['stage']}>
                <h3>
                  {t(`appraisal.state.${state}`)} <span className="quiet">{here.length}</span>
                </h3>
                {here.length === 0 && <p className="quiet small">{t('appraisal.noneHere')}</p>}
                {here.map((row) => (
                  <Card key={row.id} appraisal={row} />
                ))}
              </section>
            )
          })}
        </div>
      </Section>
    </>
  )
}

function Card({ appraisal }: { appraisal: Appraisal }) {
  const { t } = useWords()
  const { id, title, holder, heldDays, lateDays, returns } = appraisal
  return (
    <article className={styles['card']}>
      <Link to={paths.appraisal(id)}>{title}</Link>
      <p className="small soft">{holder?.shortName}</p>
      <p className="small">
        {lateDays > 0 ? (
          <StatusMark status="overdue">{t('appraisal.lateBy', { count: lateDays })}</StatusMark>
        ) : (
          t('appraisal.heldDays', { count: heldDays })
        )}
        {returns > 0 && <span className="quiet"> · {t('appraisal.returnedTimes', { count: returns })}</span>}
      </p>
    </article>
  )
}

type Holder = ResponseOf<typeof readAppraisalBoard>['holders'][number]

function Holders({ holders }: { holders: readonly Holder[] }) {
  const { t, format } = useWords()
  const columns: Column<Holder>[] = [
    {
      key: 'unit',
      title: t('appraisal.holder'),
      render: ({ unit }) => unit.name,
      sort: ({ unit }) => unit.name,
    },
    {
      key: 'count',
      title: t('appraisal.count'),
      align: 'end',
      render: ({ unit, count }) => (
        <FigureLink to={paths.appraisalsBy({ holder: unit.id, open: 'yes' })}>
          {format.number(count)}
        </FigureLink>
      ),
      sort: ({ count }) => count,
      text: ({ count }) => count,
    },
    {
      key: 'late',
      title: t('appraisal.late'),
      align: 'end',
      render: ({ unit, late }) => (
        <FigureLink to={paths.appraisalsBy({ holder: unit.id, late: 'yes' })}>
          {format.number(late)}
        </FigureLink>
      ),
      sort: ({ late }) => late,
      text: ({ late }) => late,
    },
    {
      key: 'longest',
      title: t('appraisal.longest'),
      align: 'end',
      render: ({ longestDays }) => t('appraisal.heldDays', { count: longestDays }),
      sort: ({ longestDays }) => longestDays,
      text: ({ longestDays }) => longestDays,
    },
  ]
  return (
    <Table
      label={t('appraisal.holders')}
      rows={holders}
      columns={columns}
      rowKey={({ unit }) => unit.id}
      copyable
    />
  )
}
