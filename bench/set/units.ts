import { since } from './calendar.ts'
import type { Row } from './copy-rows.ts'
import type { Random } from './random.ts'
import { seededId } from './seeded-id.ts'

export interface Department {
  readonly id: string
  /** Units below it, at any depth. */
  readonly below: readonly string[]
}

export interface Province {
  readonly provinceId: string
  readonly standingId: string
  readonly officeId: string
  /** Eighteen departments: each has as many units below it, the first those that are left. */
  readonly departments: readonly Department[]
  readonly units: readonly Row<'unit'>[]
  readonly versions: readonly Row<'unit_version'>[]
}

const departmentCount = 18

/** So many units: the province, 20 departments (the standing committee and the office among them), the others nested below. */
export function buildProvince(random: Random, count: number): Province {
  const units: Row<'unit'>[] = []
  const versions: Row<'unit_version'>[] = []
  const plant = (kind: string, name: string, shortName: string, parentId: string | null): string => {
    const id = seededId(random, since)
    units.push({ id, kind })
    versions.push({
      id: seededId(random, since),
      unit_id: id,
      name,
      short_name: shortName,
      parent_id: parentId,
      ordinal: units.length,
      valid_from: since,
    })
    return id
  }
  const provinceId = plant('province', 'Tỉnh ủy tỉnh Đo', 'Tỉnh ủy', null)
  const standingId = plant('standing', 'Thường trực Tỉnh ủy', 'Thường trực', provinceId)
  const officeId = plant('office', 'Văn phòng Tỉnh ủy', 'Văn phòng', provinceId)
  const below = count - 3 - departmentCount
  const each = Math.ceil(below / departmentCount)
  const departments = Array.from({ length: departmentCount }, (_, index) => {
    const number = index + 1
    const id = plant('district', `Huyện ủy Đo ${number}`, `HU ${number}`, provinceId)
    return {
      id,
      below: plantBelow(plant, id, number, index === 0 ? below - each * (departmentCount - 1) : each),
    }
  })
  return { provinceId, standingId, officeId, departments, units, versions }
}

/** The first unit below a department has three of the others below itself. */
function plantBelow(
  plant: (kind: string, name: string, shortName: string, parentId: string) => string,
  departmentId: string,
  number: number,
  count: number,
): string[] {
  const below: string[] = []
  for (let ordinal = 1; ordinal <= count; ordinal++) {
    const parentId = ordinal > 1 && ordinal <= 4 ? (below[0] ?? departmentId) : departmentId
    below.push(plant('grassroots', `Đảng ủy xã Đo ${number}.${ordinal}`, `ĐU ${number}.${ordinal}`, parentId))
  }
  return below
}
