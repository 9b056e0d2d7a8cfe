import { nameWorkField as route } from '#domain/work-field/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { nameWorkField } from '#server/work-field/keep-work-field.ts'
import type { Stage } from './stage.ts'

/** The fields of work that the invented province tells apart, and the units whose work falls into them. */
const leadsByField: ReadonlyMap<string, readonly string[]> = new Map([
  ['Tổ chức xây dựng Đảng', ['to-chuc', 'khoi', 'truong']],
  ['Kiểm tra, giám sát', ['kiem-tra']],
  ['Tuyên giáo', ['tuyen-giao', 'bao']],
  ['Dân vận', ['dan-van']],
  ['Nội chính', ['noi-chinh']],
])

export async function nameWorkFields(stage: Stage): Promise<void> {
  for (const name of leadsByField.keys())
    await stage.act('tong-hop', route, nameWorkField, { body: { id: newId(), name } })
}

/** The field of the work of this unit; null where it has work of every kind. */
export async function findWorkField(stage: Stage, lead: string): Promise<string | null> {
  const [name] = [...leadsByField].find(([, leads]) => leads.includes(lead)) ?? []
  if (!name) return null
  const named = stage.organization.db.selectFrom('work_field').select('id').where('name', '=', name)
  return (await named.executeTakeFirst())?.id ?? null
}
