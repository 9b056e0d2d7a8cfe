import { readBriefing } from '#domain/meeting/briefing-contract.ts'
import { readMeeting } from '#domain/meeting/contract.ts'
import { listMyObligations, summarizeObligations } from '#domain/obligation/contract.ts'
import { listRecommendations } from '#domain/recommendation/contract.ts'
import { search } from '#domain/search/contract.ts'
import { readSession } from '#domain/session/contract.ts'
import { enterActuals } from '#domain/target/actual-contract.ts'
import { listTargets, readBoard } from '#domain/target/board-contract.ts'
import { getTarget } from '#domain/target/contract.ts'
import { getTask, listTasks } from '#domain/task/contract.ts'
import { taskStepRoutes } from '#domain/task/step-contract.ts'
import { listUnits } from '#domain/unit/contract.ts'
import { gridInTurn } from './grids.ts'
import type { Known } from './known.ts'
import { type Page, laterPage, page, turnsLookedAt } from './page.ts'

const overdueBelow = ({ departmentId }: Known) =>
  ({ below: departmentId, cell: 'open_overdue', limit: 50 }) as const

/** The first turns are looked at, and their statements repeated, so that those tasks are not reported on again. */
function taskInTurn(tasks: Known['tasksInHand'], turn: number) {
  const rest = tasks.length - turnsLookedAt
  const index = turn < turnsLookedAt ? turn : turnsLookedAt + ((turn - turnsLookedAt) % rest)
  const task = tasks[index]
  if (!task) throw new Error('the set has too few tasks in hand')
  const before = turn < turnsLookedAt ? 0 : Math.floor((turn - turnsLookedAt) / rest)
  return { id: task.id, version: task.version + before }
}

/** What is measured: one line for each page's main request, by whom, and what it asks for. */
export const pages: readonly Page[] = [
  page('session', 'unit_head-1', readSession),
  page('units', 'unit_head-1', listUnits),
  page('mine-head', 'unit_head-1', listMyObligations),
  page('mine-clerk', 'unit_clerk-1', listMyObligations),
  page('mine-staff', 'staff-1', listMyObligations),
  page('tasks-overdue', 'leader-1', listTasks, (known) => ({ query: overdueBelow(known) })),
  page('tasks-overdue-head', 'unit_head-1', listTasks, (known) => ({ query: overdueBelow(known) })),
  laterPage('tasks-overdue-next', 'leader-1', listTasks, 2, (known, after) => ({
    query: { ...overdueBelow(known), after },
  })),
  page('tasks-first', 'leader-1', listTasks, () => ({ query: { limit: 50 } })),
  laterPage('tasks-page-200', 'leader-1', listTasks, 200, (_, after) => ({ query: { limit: 50, after } })),
  page('tasks-words', 'leader-1', listTasks, () => ({ query: { text: 'kinh phi', limit: 50 } })),
  page('task', 'leader-1', getTask, ({ taskWithLongHistory }) => ({ params: { id: taskWithLongHistory } })),
  page('task-usual', 'leader-1', getTask, ({ tasksWithUsualHistory: ids }, turn) => ({
    params: { id: ids[turn % ids.length] ?? '' },
  })),
  page('four-cells', 'leader-1', summarizeObligations),
  page('four-cells-head', 'unit_head-1', summarizeObligations, ({ departmentId }) => ({
    query: { below: departmentId },
  })),
  page('targets-board', 'leader-1', readBoard),
  page('targets-board-head', 'unit_head-1', readBoard),
  page('targets-list', 'leader-1', listTargets, () => ({
    query: { verdict: 'lagging' as const },
  })),
  page('target', 'leader-1', getTarget, ({ targetId }) => ({ params: { id: targetId } })),
  page('meeting', 'office-1', readMeeting, ({ plannedMeetingId: id }) => ({ params: { id } })),
  page('briefing', 'office-1', readBriefing, ({ plannedMeetingId: id }) => ({ params: { id } })),
  page('recommendations', 'leader-1', listRecommendations),
  page('search', 'leader-1', search, () => ({ query: { text: 'kinh phí' } })),
  page('search-unmarked', 'unit_head-1', search, () => ({ query: { text: 'kinh phi' } })),
  page('targets-save', 'unit_head-1', enterActuals, gridInTurn),
  page('report-progress', 'unit_clerk-1', taskStepRoutes.report, ({ tasksInHand }, turn) => {
    const { id, version } = taskInTurn(tasksInHand, turn)
    return { params: { id }, body: { percent: turn % 101, note: 'Đã làm thêm một phần.', version } }
  }),
]
