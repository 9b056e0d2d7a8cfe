import { type CalendarDate, calendarDate } from '#domain/calendar/date.ts'
import { assignTask as assignRoute } from '#domain/task/contract.ts'
import { giveGuidance as guidanceRoute } from '#domain/task/guidance-contract.ts'
import { taskStepRoutes } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { askExtension } from '#server/task/ask-extension.ts'
import { assignTask } from '#server/task/assign-task.ts'
import { giveGuidance } from '#server/task/give-guidance.ts'
import { grantExtension } from '#server/task/grant-extension.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import type { Work } from './works.ts'

const day = (monthAndDay: string): CalendarDate => calendarDate(`2023-${monthAndDay}`)

async function versionOf({ organization }: Stage, id: string): Promise<number> {
  const row = await organization.db
    .selectFrom('obligation')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}

/** An extension asked for before the date, and granted. */
function extensionScenes(id: string, { lead, extended }: Work): Scene[] {
  if (!extended) return []
  const ask = async (stage: Stage): Promise<void> => {
    const body = {
      version: await versionOf(stage, id),
      proposedDueOn: day(extended.to),
      reason: extended.reason,
    }
    const asked = { params: { id }, body }
    await stage.act(`${lead}-chuyen-vien`, taskStepRoutes.askExtension, askExtension('task'), asked)
  }
  const grant = async (stage: Stage): Promise<void> => {
    const body = { version: await versionOf(stage, id), dueOn: day(extended.to), note: null }
    const granted = { params: { id }, body }
    await stage.act('chanh-van-phong', taskStepRoutes.grantExtension, grantExtension('task'), granted)
  }
  return [
    { on: day(extended.asked), play: ask },
    { on: day(extended.granted), play: grant },
  ]
}

/** A task given on to a commune, with guidance that goes along. */
function cascadeScenes(parentId: string, { lead, title, quality, below }: Work): Scene[] {
  if (!below) return []
  const play = async (stage: Stage): Promise<void> => {
    const head = `${lead}-truong`
    const guidance = { id: newId(), text: below.guidance }
    await stage.act(head, guidanceRoute, giveGuidance, { params: { id: parentId }, body: guidance })
    await stage.act(head, assignRoute, assignTask, {
      body: {
        id: newId(),
        title,
        product: below.product,
        requiredQuality: quality,
        dueOn: day(below.due),
        leadUnitId: stage.unitId(below.unit),
        parentId,
      },
    })
  }
  return [{ on: day(below.on), play }]
}

/** What else happens in the life of a task: its date moves, it goes on to those below. */
export const lifeScenes = (id: string, work: Work): Scene[] => [
  ...extensionScenes(id, work),
  ...cascadeScenes(id, work),
]
