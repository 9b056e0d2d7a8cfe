import { sql } from 'kysely'
import type { listWorkFields as route } from '#domain/work-field/contract.ts'
import { canKeepWorkFields } from '#domain/work-field/policy.ts'
import type { Query } from '#server/kernel/context.ts'

export const shownWorkField = ['id', 'name', 'ended_on as endedOn', 'version'] as const

export const listWorkFields: Query<typeof route> = async (_input, { db, actor }) => ({
  workFields: await db
    .selectFrom('work_field')
    .select(shownWorkField)
    .orderBy(sql`ended_on is not null`)
    .orderBy(sql`name collate "vi-x-icu"`)
    .execute(),
  can: { keep: canKeepWorkFields(actor) },
})
