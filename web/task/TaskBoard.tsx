import type { KeyboardEvent } from 'react'
import { Link } from 'react-router'
import type { Obligation } from '#domain/obligation/obligation-row.ts'
import { listTasks } from '#domain/task/contract.ts'
import { type TaskState, taskStates } from '#domain/task/lifecycle.ts'
import { useRead } from '#web/api.ts'
import { DueMark } from '#web/obligation/DueMark.tsx'
import { paths } from '#web/paths.ts'
import { StatusMark } from '#web/ui/StatusMark.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'
import { stateStatus } from './state-status.ts'
import styles from './TaskBoard.module.css'
import { queryOf, tasksAt, type TaskFilters } from './task-filters.ts'

const shown = 20

/** The tasks of the filter by their state, the nearest first; arrows walk the cards of a column and from one to another. */
export function TaskBoard({ filters }: { filters: TaskFilters }) {
  const query = queryOf(filters)
  const states = query.state ? [query.state] : query.open ? taskStates.filter(isUnderWay) : taskStates
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the arrows of the links in it
    <div className={styles['board']} onKeyDown={walk}>
      {states.map((state) => (
        <Column key={state} state={state} filters={filters} />
      ))}
    </div>
  )
}

const isUnderWay = (state: TaskState): boolean => state !== 'accepted' && state !== 'cancelled'

function Column({ state, filters }: { state: TaskState; filters: TaskFilters }) {
  const { t } = useWords()
  return (
    <section className={styles['column']} aria-label={t(`task.state_${state}`)} data-column>
      <h3>
        <StatusMark status={stateStatus[state]}>{t(`task.state_${state}`)}</StatusMark>
      </h3>
      <Waiting lines={4}>
        <Cards state={state} filters={filters} />
      </Waiting>
    </section>
  )
}

function Cards({ state, filters }: { state: TaskState; filters: TaskFilters }) {
  const { t } = useWords()
  const { after: _after, ...query } = queryOf(filters)
  const { rows, next } = useRead(listTasks, { query: { ...query, state, limit: shown } })
  if (rows.length === 0) return <p className="quiet small">{t('view.emptyColumn')}</p>
  return (
    <>
      <ul className={styles['cards']}>
        {rows.map((row) => (
          <Card key={row.id} row={row} />
        ))}
      </ul>
      {next && (
        <Link className="small" to={tasksAt({ ...filters.chosen(), state, after: '' })}>
          {t('view.wholeColumn')}
        </Link>
      )}
    </>
  )
}

function Card({ row }: { row: Obligation }) {
  return (
    <li>
      <Link className={styles['card']} to={paths.task(row.id)}>
        <span className={styles['title']}>
          {row.starred && '★ '}
          {row.title}
        </span>
        <span className={styles['foot']}>
          <span className="quiet small">{row.owedBy.shortName}</span>
          <DueMark row={row} />
        </span>
      </Link>
    </li>
  )
}

const steps: Record<string, readonly [column: number, card: number]> = {
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
}

/** Moves the focus from card to card: down and up in a column, left and right to the same height of the next. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const column = document.activeElement?.closest('[data-column]')
  if (!step || !column) return
  const columns = [...event.currentTarget.querySelectorAll('[data-column]')].filter((each) =>
    each.querySelector('li a'),
  )
  const cardsOf = (of: Element | undefined) => [...(of?.querySelectorAll<HTMLElement>('li a') ?? [])]
  const at = cardsOf(column).findIndex((card) => card === document.activeElement)
  if (at < 0) return
  const cards = step[0] === 0 ? cardsOf(column) : cardsOf(columns[columns.indexOf(column) + step[0]])
  const next = cards[Math.min(at + step[1], cards.length - 1)]
  if (!next) return
  event.preventDefault()
  next.focus()
}
