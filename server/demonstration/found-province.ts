import { calendarDate } from '#domain/calendar/date.ts'
import { appointPerson as appointRoute, establishUnit as establishRoute } from '#domain/unit/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { appointPerson } from '#server/unit/appoint-person.ts'
import { establishUnit } from '#server/unit/establish-unit.ts'
import { posts, units } from './cast.ts'
import type { Stage } from './stage.ts'

const since = calendarDate('2020-10-01')

/** The units and the people of the province. */
export async function foundProvince(stage: Stage): Promise<void> {
  for (const [ordinal, unit] of units.entries()) {
    const id = newId()
    const parentId = unit.parent ? stage.unitId(unit.parent) : null
    const { kind, name, shortName } = unit
    await stage.act('founder', establishRoute, establishUnit, {
      body: { id, kind, name, shortName, parentId, ordinal, validFrom: since },
    })
    stage.unitIds.set(unit.key, id)
  }
  for (const { key, unit, name, title, role, jurisdiction } of posts) {
    const personId = newId()
    await stage.act('founder', appointRoute, appointPerson, {
      params: { id: stage.unitId(unit) },
      body: { personId, fullName: name, title, role, jurisdiction, validFrom: since, login: key },
    })
    stage.personIds.set(key, personId)
  }
}
