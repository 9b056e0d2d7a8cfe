import { randomBytes } from 'node:crypto'
import { setWebhook } from '#domain/webhook/contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, only } from './route-case.ts'

const keepers: Persona[] = ['administrator']
const freshSecret = () => `whsec_${randomBytes(24).toString('base64')}`
const fields = {
  name: 'Hệ thống văn bản',
  url: 'https://van-ban.tinh-mau.vn/nhip',
  topics: ['obligation.created'],
  template: null,
  active: true,
}
const receiver = () => ({ id: newId(), kind: 'events', secret: freshSecret(), ...fields })

const plant = async ({ cast }: OfficeInFull): Promise<string> =>
  (await cast.administrator.call(setWebhook, { body: receiver() })).id

/** Where the house is opened to other systems. */
export const webhookCases: Cases = {
  'GET /webhooks': only(keepers, () => ({})),
  'POST /webhooks': only(keepers, () => ({ body: receiver() })),
  'PUT /webhooks/:id': only(keepers, async (office) => ({
    params: { id: await plant(office) },
    body: { ...fields, active: false, version: 1 },
  })),
  'POST /webhooks/:id/secret': only(keepers, async (office) => ({
    params: { id: await plant(office) },
    body: { secret: freshSecret(), version: 1 },
  })),
  'POST /webhooks/:id/trial': only(keepers, async (office) => ({
    params: { id: await plant(office) },
    body: { id: newId() },
  })),
  'GET /webhooks/:id/deliveries': only(keepers, async (office) => ({ params: { id: await plant(office) } })),
}
