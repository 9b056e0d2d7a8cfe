import { seesEveryJob } from '#domain/job/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { personReference } from '#server/person/person-reference.ts'

/** The jobs that the actor sees, with how far they are: their own, or everybody's. */
export function jobsSeen(db: Db | Tx, actor: Actor) {
  return db
    .selectFrom('job as j')
    .innerJoin('job_progress as p', 'p.id', 'j.id')
    .leftJoin('person_detail as who', 'who.id', 'j.asked_by')
    .selectAll('j')
    .select(['p.done', 'p.of', 'p.phase'])
    .select(personReference('j.asked_by', 'who.full_name', null).as('askedBy'))
    .$if(!seesEveryJob(actor), (query) => query.where('j.asked_by', '=', actor.personId))
}
export type SeenJob = Awaited<ReturnType<ReturnType<typeof jobsSeen>['execute']>>[number]
