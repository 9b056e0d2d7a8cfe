import type { Organization } from '#server/kernel/organization.ts'
import type { Connection } from '#server/postgres/connection.ts'
import type { DeliveryTask } from './enqueue.ts'
import { placesOf } from './find-place.ts'
import { startRunner } from './start-runner.ts'

/** Sends one row of an outbox, and writes what became of it. Throws only when that could not be written. */
export type Deliver = (organization: Organization, id: string) => Promise<void>

interface Settings {
  readonly connection: Connection
  readonly organizations: readonly Organization[]
  readonly deliver: Partial<Record<DeliveryTask, Deliver>>
  readonly onError: (error: unknown, fields?: object) => void
}

/** Deliveries wait for others most of their time; long work has slots of its own and is not held up by them. */
const slots = 4

/** Sends what stands in the outboxes of these organisations until stopped. Any number of nodes may do so. */
export function startDeliveries({ connection, organizations, deliver, onError }: Settings) {
  const find = placesOf(organizations)
  const tasks = Object.entries(deliver).map(([name, send]) => [
    name,
    async (payload: unknown) => {
      const { organization, id } = find(payload)
      await send(organization, id)
    },
  ])
  return startRunner({ connection, slots, onError, tasks: Object.fromEntries(tasks) })
}
