import type { readBulletin as route } from '#domain/bulletin/contract.ts'
import { type BulletinSetting, bulletinSettingSchema } from '#domain/bulletin/bulletin-setting.ts'
import { canOpenBulletin } from '#domain/bulletin/policy.ts'
import type { Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import type { Organization } from '#server/kernel/organization.ts'

export const bulletinSetting = 'bulletin'

/** What the administrator said of the bulletin; closed to readers without an account until then. */
export async function readBulletinSetting(
  db: Db | Tx,
  organization: Pick<Organization, 'name'>,
): Promise<BulletinSetting & { version: number | null }> {
  const row = await db
    .selectFrom('setting')
    .select(['value', 'version'])
    .where('name', '=', bulletinSetting)
    .executeTakeFirst()
  const given = bulletinSettingSchema.safeParse(row?.value)
  const setting = given.success ? given.data : { title: organization.name, isPublic: false }
  return { ...setting, version: row?.version ?? null }
}

/** The address of the bulletin, or of one item of it, below the origin. */
export const publicPathOf = ({ schema }: Pick<Organization, 'schema'>, slug?: string): string =>
  `/tin/${schema.replaceAll('_', '-')}${slug ? `/${slug}` : ''}`

export const readBulletin: Query<typeof route> = async (_input, { db, actor, organization }) => ({
  ...(await readBulletinSetting(db, organization)),
  publicPath: publicPathOf(organization),
  can: { change: canOpenBulletin(actor) },
})
