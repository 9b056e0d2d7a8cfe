import { type CalendarDate, addDays, calendarDate } from '#domain/calendar/date.ts'
import { uploadFile as uploadRoute } from '#domain/file/contract.ts'
import { assignTask as assignRoute } from '#domain/task/contract.ts'
import { contributionStepRoutes, taskStepRoutes } from '#domain/task/step-contract.ts'
import { uploadFile } from '#server/file/upload-file.ts'
import { newId } from '#server/kernel/id.ts'
import { acceptWork } from '#server/task/accept-work.ts'
import { acknowledgeWork } from '#server/task/acknowledge-work.ts'
import { assignTask } from '#server/task/assign-task.ts'
import { reportProgress } from '#server/task/report-progress.ts'
import { returnWork } from '#server/task/return-work.ts'
import { submitWork } from '#server/task/submit-work.ts'
import { lifeScenes } from './life-scenes.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'
import { type Claim, type Work, works } from './works.ts'

const office = 'chanh-van-phong'
const day = (monthAndDay: string): CalendarDate => calendarDate(`2023-${monthAndDay}`)
const clerkOf = (unit: string) => `${unit}-chuyen-vien`

/** A file that says what it is, as the product of a claim. */
async function keepEvidence(stage: Stage, who: string, title: string): Promise<string> {
  const name = `Minh họa - ${title.slice(0, 80)}.txt`
  const bytes = new TextEncoder().encode(`DỮ LIỆU MINH HỌA\n\n${title}\n`)
  const file = await stage.perform(who, uploadRoute.verb ?? '', (context) =>
    uploadFile({ params: {}, query: { name }, body: {} }, context, {
      bytes,
      mediaType: 'text/plain',
    }),
  )
  return file.id
}

async function versionOf(stage: Stage, id: string): Promise<number> {
  const row = await stage.organization.db
    .selectFrom('obligation')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return row.version
}

async function submit(
  stage: Stage,
  kind: 'task' | 'contribution',
  id: string,
  unit: string,
  title: string,
  note: string,
): Promise<void> {
  const routes = kind === 'task' ? taskStepRoutes : contributionStepRoutes
  const fileIds = [await keepEvidence(stage, clerkOf(unit), title)]
  const openContributionsReason = 'Phần phối hợp còn lại không ảnh hưởng đến sản phẩm.'
  await stage.act(clerkOf(unit), routes.submit, submitWork(kind), {
    params: { id },
    body: { version: await versionOf(stage, id), note, fileIds, openContributionsReason },
  })
}

type Find = (stage: Stage) => Promise<string>

function claimScenes(find: Find, { lead, title }: Followed, { on, note, answer }: Claim): Scene[] {
  const scenes: Scene[] = [
    { on: day(on), play: async (stage) => submit(stage, 'task', await find(stage), lead, title, note) },
  ]
  if (!answer) return scenes
  const decide = async (stage: Stage): Promise<void> => {
    const id = await find(stage)
    const version = await versionOf(stage, id)
    // Nobody decides on the work of their own unit: that of the office goes to the leader.
    const judge = lead === 'van-phong' ? 'pho-bi-thu' : office
    if ('mark' in answer) {
      await stage.act(judge, taskStepRoutes.accept, acceptWork('task'), {
        params: { id },
        body: { version, quality: answer.mark },
      })
    } else {
      await stage.act(judge, taskStepRoutes.return, returnWork('task'), {
        params: { id },
        body: { version, reason: answer.returned },
      })
    }
  }
  return [...scenes, { on: day(answer.on), play: decide }]
}

interface Followed extends Pick<Work, 'lead' | 'title' | 'progress' | 'claims'> {
  /** The day on which the unit acknowledged it. */
  readonly begins: CalendarDate
}

/** How a unit takes a task in hand, reports on it and claims it, until it is accepted or not. */
export function followTask(find: Find, followed: Followed): Scene[] {
  const { lead, begins, progress = [], claims = [] } = followed
  const acknowledge = async (stage: Stage): Promise<void> => {
    const id = await find(stage)
    const body = { version: await versionOf(stage, id) }
    await stage.act(clerkOf(lead), taskStepRoutes.acknowledge, acknowledgeWork('task'), {
      params: { id },
      body,
    })
  }
  const reports = progress.map(([on, percent, note]): Scene => ({
    on: day(on),
    play: async (stage) => {
      const id = await find(stage)
      const body = { version: await versionOf(stage, id), percent, note }
      await stage.act(clerkOf(lead), taskStepRoutes.report, reportProgress('task'), { params: { id }, body })
    },
  }))
  const hasBegun = reports.length > 0 || claims.length > 0
  return [
    ...(hasBegun ? [{ on: begins, play: acknowledge }] : []),
    ...reports,
    ...claims.flatMap((claim) => claimScenes(find, followed, claim)),
  ]
}

function contributionScenes(taskId: string, work: Work): Scene[] {
  return (work.cooperating ?? []).flatMap(({ unit, part, done }): Scene[] => {
    if (!done) return []
    const play = async (stage: Stage): Promise<void> => {
      const { id } = await stage.organization.db
        .selectFrom('obligation')
        .select('id')
        .where('parent_id', '=', taskId)
        .where('owed_by_unit_id', '=', stage.unitId(unit))
        .executeTakeFirstOrThrow()
      const taken = { params: { id }, body: { version: await versionOf(stage, id) } }
      await stage.act(
        clerkOf(unit),
        contributionStepRoutes.acknowledge,
        acknowledgeWork('contribution'),
        taken,
      )
      await submit(stage, 'contribution', id, unit, `${part}: ${work.title}`, 'Gửi phần việc phối hợp.')
      const body = { version: await versionOf(stage, id), quality: 'meets' }
      await stage.act(
        work.lead === 'van-phong' ? 'van-phong-don-vi' : `${work.lead}-truong`,
        contributionStepRoutes.accept,
        acceptWork('contribution'),
        { params: { id }, body },
      )
    }
    return [{ on: day(done), play }]
  })
}

function scenesOf(work: Work): Scene[] {
  const id = newId()
  const assign = async (stage: Stage): Promise<void> => {
    const contributions = (work.cooperating ?? []).map(({ unit, part, due }) => ({
      unitId: stage.unitId(unit),
      part,
      dueOn: day(due),
    }))
    await stage.act(office, assignRoute, assignTask, {
      body: {
        id,
        title: work.title,
        product: work.product ?? 'Báo cáo kết quả',
        requiredQuality: work.quality,
        dueOn: day(work.due),
        starred: work.starred ?? false,
        givenByUnitId: stage.unitId('thuong-truc'),
        leadUnitId: stage.unitId(work.lead),
        contributions,
      },
    })
  }
  return [
    { on: day(work.given), play: assign },
    ...contributionScenes(id, work),
    ...lifeScenes(id, work),
    ...followTask(async () => id, { ...work, begins: addDays(day(work.given), 1) }),
  ]
}

/** The tasks of the year, each from the day it was given to where it stands. */
export const workScenes = (): Scene[] => works.flatMap(scenesOf)
