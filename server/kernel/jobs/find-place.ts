import type { Organization } from '#server/kernel/organization.ts'
import { entrySchema } from './enqueue.ts'

/** Reads an entry of the queue as the organisation and the row that it names. */
export function placesOf(organizations: readonly Organization[]) {
  const places = new Map(organizations.map((organization) => [organization.schema, organization]))
  return (payload: unknown): { organization: Organization; id: string } => {
    const { schema, id } = entrySchema.parse(payload)
    const organization = places.get(schema)
    // Founded while this node ran: a node that was started since knows it.
    if (!organization) throw new Error(`this node does not know the organisation ${schema}`)
    return { organization, id }
  }
}
