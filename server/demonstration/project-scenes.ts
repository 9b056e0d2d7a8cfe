import { calendarDate } from '#domain/calendar/date.ts'
import { placeFunding as placeRoute } from '#domain/funding/contract.ts'
import { gatherIndicators as gatherRoute } from '#domain/programme/standing-contract.ts'
import { enterProject as enterRoute } from '#domain/project/contract.ts'
import {
  addProjectPicture as pictureRoute,
  allotToProject as allotRoute,
  disburseOfProject as disburseRoute,
  raiseObstacle as obstacleRoute,
  reachMilestone as reachRoute,
} from '#domain/project/fact-contract.ts'
import { classifyTask as classifyRoute } from '#domain/task/whole-contract.ts'
import { placeFunding } from '#server/funding/place-funding.ts'
import { newId } from '#server/kernel/id.ts'
import { gatherIndicators } from '#server/programme/gather-indicators.ts'
import { enterProject } from '#server/project/keep-project.ts'
import { enterMoney } from '#server/project/project-money.ts'
import { raiseObstacle } from '#server/project/project-obstacles.ts'
import { addProjectPicture } from '#server/project/project-pictures.ts'
import { reachMilestone } from '#server/project/reach-milestone.ts'
import { classifyTask } from '#server/task/classify-task.ts'
import { drawBuildingSite } from './draw-building-site.ts'
import { keepFile } from './keep-text.ts'
import { type InventedProject, projects } from './projects.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

const office = 'chanh-van-phong'
const day = (monthAndDay: string) => calendarDate(`2023-${monthAndDay}`)

async function programmeNamed(stage: Stage, shortName: string): Promise<{ id: string; version: number }> {
  return stage.organization.db
    .selectFrom('programme')
    .select(['id', 'version'])
    .where('short_name', '=', shortName)
    .executeTakeFirstOrThrow()
}

/** What belongs to the programmes, said once they are in the catalogue: targets, tasks, money. */
const gathering: Scene = {
  on: day('08-02'),
  async play(stage) {
    const { db } = stage.organization
    for (const [shortName, codes] of [
      ['Chuyển đổi số', ['CDS', 'HSDV', 'SN']],
      ['Nông thôn mới', ['DTC']],
    ] as const) {
      const { id, version } = await programmeNamed(stage, shortName)
      const indicators = await db.selectFrom('indicator').select('id').where('code', 'in', codes).execute()
      const body = { indicatorIds: indicators.map((each) => each.id), version }
      await stage.act(office, gatherRoute, gatherIndicators, { params: { id }, body })
    }
  },
}

/** Tasks of the year that are part of a programme, put under it in one sitting. */
const classifying: Scene = {
  on: day('09-28'),
  async play(stage) {
    for (const [words, shortName] of [
      ['%chuyển đổi số%', 'Chuyển đổi số'],
      ['%dân vận khéo%', 'Nông thôn mới'],
    ] as const) {
      const programme = await programmeNamed(stage, shortName)
      const tasks = await stage.organization.db
        .selectFrom('obligation')
        .select(['id', 'version', 'work_field_id'])
        .where('kind', '=', 'task')
        .where('title', 'ilike', words)
        .where('verified_on', 'is', null)
        .where('cancelled_on', 'is', null)
        .execute()
      for (const { id, version, work_field_id: workFieldId } of tasks)
        await stage.act('tong-hop', classifyRoute, classifyTask, {
          params: { id },
          body: { version, workFieldId, programmeId: programme.id },
        })
    }
    const poverty = await programmeNamed(stage, 'Giảm nghèo')
    const asked = await stage.organization.db
      .selectFrom('funding')
      .select(['id', 'version'])
      .where('year', '=', 2023)
      .execute()
    for (const { id, version } of asked.slice(0, 1))
      await stage.act(office, placeRoute, placeFunding, {
        params: { id },
        body: { programmeId: poverty.id, version },
      })
  },
}

/** A project is entered with its whole plan and followed day by day to where it stands. */
function scenesOf(project: InventedProject): Scene[] {
  const id = newId()
  const milestones = project.milestones.map(({ name, planned, weight }) => ({
    id: newId(),
    name,
    plannedOn: calendarDate(planned),
    weight,
  }))
  let version = 1
  const enter: Scene = {
    on: day('08-03'),
    async play(stage) {
      const { name, approval, approved, investment, starts, ends } = project
      const programmeId = project.programme ? (await programmeNamed(stage, project.programme)).id : null
      const body = {
        id,
        name,
        ownerUnitId: stage.unitId(project.owner),
        programmeId,
        approval,
        approvedOn: calendarDate(approved),
        investment,
        startsOn: calendarDate(starts),
        endsOn: calendarDate(ends),
        milestones,
      }
      await stage.act(office, enterRoute, enterProject, { body })
    },
  }
  const record = (on: string, play: (stage: Stage) => Promise<unknown>): Scene => ({
    on: on < '2023-08-04' ? day('08-04') : calendarDate(on),
    play: async (stage) => {
      await play(stage)
      version += 1
    },
  })
  const reached = project.milestones.flatMap(({ reached: on, evidence = 'Biên bản (minh họa)' }, at) =>
    on === undefined
      ? []
      : [
          record(on, (stage) =>
            stage.act(project.recorder, reachRoute, reachMilestone, {
              params: { id, milestoneId: milestones[at]?.id ?? '' },
              body: { reachedOn: calendarDate(on), evidence, version },
            }),
          ),
        ],
  )
  const allotted = project.allotted.map(([on, amount, document]) =>
    record(on, (stage) =>
      stage.act(office, allotRoute, enterMoney('allotted'), {
        params: { id },
        body: { id: newId(), amount, happenedOn: calendarDate(on), document, version },
      }),
    ),
  )
  const disbursed = project.disbursed.map(([on, amount]) =>
    record(on, (stage) =>
      stage.act(project.recorder, disburseRoute, enterMoney('disbursed'), {
        params: { id },
        body: {
          id: newId(),
          amount,
          happenedOn: calendarDate(on),
          document: 'Giấy rút vốn (minh họa)',
          version,
        },
      }),
    ),
  )
  return [enter, ...allotted, ...disbursed, ...reached, ...besides(id, project)]
}

/** What holds it up, and a picture: drawn, for there is no such building. */
function besides(id: string, { obstacle, picture, recorder }: InventedProject): Scene[] {
  const scenes: Scene[] = []
  if (obstacle)
    scenes.push({
      on: day(obstacle.on),
      async play(stage) {
        const body = { id: newId(), cause: obstacle.cause, text: obstacle.text }
        await stage.act(recorder, obstacleRoute, raiseObstacle, { params: { id }, body })
      },
    })
  if (picture)
    scenes.push({
      on: day(picture.on),
      async play(stage) {
        const file = { name: 'Công trường.png', mediaType: 'image/png', bytes: drawBuildingSite() }
        const body = {
          id: newId(),
          fileId: await keepFile(stage, recorder, file),
          takenOn: day(picture.on),
          caption: picture.caption,
          alternative: 'Hình vẽ công trường: khung nhà hai tầng, cần trục phía trên',
        }
        await stage.act(recorder, pictureRoute, addProjectPicture, { params: { id }, body })
      },
    })
  return scenes
}

export const projectScenes = (): Scene[] => [gathering, classifying, ...projects.flatMap(scenesOf)]
