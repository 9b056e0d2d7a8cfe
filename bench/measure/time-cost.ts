import { usageOf } from './process-tree.ts'
import { type Loop, type Timing, timeRequests } from './time-requests.ts'

/** A timing with what it cost: milliseconds of CPU for each request, of the application and of its database. */
export interface Cost extends Timing {
  readonly appCpu: number
  readonly databaseCpu: number
}

export interface Processes {
  readonly app: number
  readonly database: number
}

export async function timeCost({ app, database }: Processes, loop: Loop): Promise<Cost> {
  const usage = () => [usageOf(app), usageOf(database)]
  const [appBefore, databaseBefore] = usage()
  const timing = await timeRequests(loop)
  const [appAfter, databaseAfter] = usage()
  const each = (after = 0, before = 0) => (after - before) / timing.requests
  return {
    ...timing,
    appCpu: each(appAfter?.cpu, appBefore?.cpu),
    databaseCpu: each(databaseAfter?.cpu, databaseBefore?.cpu),
  }
}
