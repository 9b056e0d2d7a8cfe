import { calendarDate } from '#domain/calendar/date.ts'
import { newId } from '#server/kernel/id.ts'
import type { Stage } from './stage.ts'

const symbol = '61-KH/TU'

/** Keeps a clause of the invented year plan, which the targets cite. Returns the clause's id. */
export async function keepPlan(stage: Stage, address: string, text: string): Promise<string> {
  return stage.perform('chanh-van-phong', 'keep-document', async ({ tx }) => {
    const known = await tx.selectFrom('document').select('id').where('symbol', '=', symbol).executeTakeFirst()
    const documentId = known?.id ?? newId()
    if (!known) {
      await tx
        .insertInto('document')
        .values({
          id: documentId,
          kind: 'plan',
          symbol,
          title: 'Kế hoạch công tác năm 2023 (dữ liệu minh họa)',
          issuer: 'Tỉnh ủy tỉnh Mẫu',
          issued_on: calendarDate('2023-01-12'),
        })
        .execute()
    }
    const id = newId()
    await tx.insertInto('clause').values({ id, document_id: documentId, address, text }).execute()
    return id
  })
}
