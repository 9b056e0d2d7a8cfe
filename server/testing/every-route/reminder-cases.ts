import { urge } from '#domain/reminder/contract.ts'
import { setReminderRule } from '#domain/reminder/rule-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Persona, personas } from './cast.ts'
import { type OfficeInFull, plantTask } from './office-in-full.ts'
import { type Cases, everyone, except, insiders, ofDistrict, only } from './route-case.ts'

const keepers: Persona[] = ['office', 'administrator']

/** A reminder of the district's clerk: the leader urged a task by hand. */
async function plantReminder(office: OfficeInFull): Promise<string> {
  const { house, cast } = office
  const { id } = await plantTask(office)
  await cast.leader.call(urge, { params: { id }, body: { note: 'Cần trước giao ban' } })
  const { id: reminderId } = await house.organization.db
    .selectFrom('reminder')
    .select('id')
    .where('obligation_id', '=', id)
    .where('to_person_id', '=', cast.districtClerk.personId)
    .executeTakeFirstOrThrow()
  return reminderId
}

const rule = {
  trigger: 'after_due',
  days: 1,
  repeatDays: 5,
  starredOnly: false,
  rung: 'head',
  active: true,
}

async function plantRule({ cast }: OfficeInFull): Promise<string> {
  const body = { id: newId(), ...rule, source: null }
  return (await cast.office.call(setReminderRule, { body })).id
}

/** Reminders, the rules by which they go, and how each person wants them. */
export const reminderCases: Cases = {
  'GET /reminders': everyone(() => ({ query: { limit: 200 } })),
  'GET /reminders/unread': everyone(),
  'POST /reminders/readings': everyone(() => ({ body: {} })),
  'POST /reminders/:id/snooze': only(
    ['districtClerk'],
    async (office) => ({
      params: { id: await plantReminder(office) },
      body: { id: newId(), untilOn: '2023-10-10', reason: 'Chờ số liệu của xã' },
    }),
    { unseen: except(personas, 'districtClerk') },
  ),
  'GET /reminders/obligations/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantTask(office)).id },
  })),
  'POST /reminders/obligations/:id/urging': ofDistrict(['leader', 'office'], async (office) => ({
    params: { id: (await plantTask(office)).id },
    body: { note: 'Cần trước giao ban' },
  })),
  'GET /telephones': only(['administrator'], () => ({})),
  'PUT /telephones/:id': only(['administrator'], async ({ house, cast }) => {
    const { version } = await house.organization.db
      .selectFrom('person_detail')
      .select('version')
      .where('id', '=', cast.districtClerk.personId)
      .executeTakeFirstOrThrow()
    return { params: { id: cast.districtClerk.personId }, body: { telephone: '0900 000 002', version } }
  }),
  'GET /reminders/settings': everyone(),
  'PUT /reminders/settings': everyone(async ({ house }) => {
    await house.organization.db
      .updateTable('reminder_preference')
      .set({ version: 1, digest_at: 500 })
      .execute()
    return { body: { byMail: false, mailAddress: null, digestAt: 540, version: null } }
  }),
  'GET /reminders/rules': everyone(),
  'POST /reminders/rules': only(keepers, () => ({ body: { id: newId(), ...rule, source: null } })),
  'PUT /reminders/rules/:id': only(keepers, async (office) => {
    const id = await plantRule(office)
    return { params: { id }, body: { ...rule, days: 2, source: null, version: 1 } }
  }),
  'POST /reminders/rules/suggestion': only(
    keepers,
    async (office) => {
      await plantRule(office)
      return { body: {} }
    },
    { status: 422 },
  ),
  'PUT /reminders/times': only(keepers, async ({ house }) => {
    const kept = await house.organization.db
      .selectFrom('setting')
      .select('version')
      .where('name', '=', 'reminder_times')
      .executeTakeFirst()
    const times = { quietFrom: 1050, quietTo: 450, quietOnDaysOff: true, digestAt: 480 }
    return { body: { ...times, version: kept?.version ?? null } }
  }),
  'GET /reminders/preview': only(keepers, () => ({})),
}
