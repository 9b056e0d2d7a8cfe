import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { cancelJob, getJob } from '#domain/job/contract.ts'
import { type JobContext, type Report, defineJob } from '#server/kernel/jobs/define-job.ts'
import { queueJob } from '#server/kernel/jobs/queue-job.ts'
import { newId } from '#server/kernel/id.ts'
import { runCommand } from '#server/kernel/run-command.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import { findActor } from '#server/session/find-actor.ts'
import type { TestHouse, TestPerson } from '#server/testing/test-house.ts'

const input = z.object({ name: z.string() })
type Work = (context: JobContext, report: Report) => Promise<void>

/** Work whose effect can be counted: it keeps one setting under the name it was given, and may go on writing after that. */
export const countedJob = (
  work: Work = async () => {},
  writeOn: (report: Report) => Promise<void> = async () => {},
) =>
  defineJob({
    kind: 'verify_log',
    verb: 'keep-setting',
    input,
    result: z.object({ kept: z.string() }),
    async run(context, _input, report) {
      await work(context, report)
      return report
    },
    async write(report: Report, { tx }, { name }) {
      await tx
        .insertInto('setting')
        .values({ id: newId(), name: `${name} ${newId()}`, value: '1' })
        .execute()
      await writeOn(report)
      return { kept: name }
    },
  })

/** Asks for such work as this person. Returns the id of the job; its effect is counted under the same word. */
export async function ask(house: TestHouse, person: TestPerson): Promise<string> {
  const { organization } = house
  const id = newId()
  const facts = await findActor(organization.db, person.accountId, new Date())
  if (!facts) throw new Error('no such account')
  const files = openFileStore(house.filesDirectory)
  const act = {
    ...facts,
    organization,
    files,
    requestId: id,
    verb: 'keep-setting',
    route: 'test',
    key: null,
    body: '',
  }
  await runCommand(act, (context) => queueJob(countedJob(), { id, input: { name: id } }, context))
  return id
}

export const cancel = (person: TestPerson, id: string) => person.call(cancelJob, { params: { id } })

export async function countEffects({ organization }: TestHouse, id: string): Promise<number> {
  const rows = await organization.db
    .selectFrom('setting')
    .select('id')
    .where('name', 'like', `${id} %`)
    .execute()
  return rows.length
}

/** Waits until the job, as this person reads it, is as wished. Throws when it does not come to that. */
export async function until(
  person: TestPerson,
  id: string,
  isWished: (job: Awaited<ReturnType<typeof read>>) => boolean,
  withinMilliseconds = 10_000,
) {
  for (const end = Date.now() + withinMilliseconds; Date.now() < end;) {
    const job = await read(person, id)
    if (isWished(job)) return job
    await pause(25)
  }
  throw new Error(`the job did not come to that: ${JSON.stringify(await read(person, id))}`)
}

const read = (person: TestPerson, id: string) => person.call(getJob, { params: { id } })
