import {
  keepIssuingBody as bodyRoute,
  keepNumberingRule as ruleRoute,
  setStartNumber as startRoute,
  takeProposedTypes as takeRoute,
} from '#domain/document/catalogue-contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { keepIssuingBody } from '#server/document/keep-issuing-body.ts'
import { keepNumberingRule } from '#server/document/keep-numbering-rule.ts'
import { setStartNumber } from '#server/document/set-start-number.ts'
import { takeProposedTypes } from '#server/document/take-proposed-types.ts'
import { newId } from '#server/kernel/id.ts'
import type { Scene } from './scene.ts'
import type { Stage } from './stage.ts'

const since = { validFrom: '2020-10-20', version: null }

/** In whose name the invented province issues: the committee itself, and its office. */
const bodies = [
  { id: newId(), name: 'Tỉnh ủy tỉnh Mẫu', symbol: 'TU' },
  { id: newId(), name: 'Văn phòng Tỉnh ủy', symbol: 'VPTU' },
] as const

export const typeNamed = async (stage: Stage, name: string): Promise<string> => {
  const { id } = await stage.organization.db
    .selectFrom('document_type')
    .select('id')
    .where('family', '=', 'party')
    .where('name', '=', name)
    .executeTakeFirstOrThrow()
  return id
}

/** Types, bodies and numbering, and the numbers given on paper before. */
export const documentCatalogueScene: Scene = {
  on: calendarDate('2022-12-26'),
  async play(stage) {
    await stage.act('tong-hop', takeRoute, takeProposedTypes, { body: { validFrom: '2020-10-20' } })
    for (const body of bodies)
      await stage.act('tong-hop', bodyRoute, keepIssuingBody, {
        body: { ...body, unitId: stage.unitId('van-phong'), family: 'party', place: 'Mẫu', ...since },
      })
    const rules = [
      { family: 'party', basis: 'term', name: 'Nhiệm kỳ 2020-2025', beginsOn: '2020-10-20' },
      { family: 'state', basis: 'year', name: 'Theo năm', beginsOn: '2021-01-01' },
    ]
    for (const rule of rules)
      await stage.act('tong-hop', ruleRoute, keepNumberingRule, {
        body: { id: newId(), ...rule, source: 'Minh họa', version: null },
      })
    const typeId = await typeNamed(stage, 'Thông báo')
    for (const [{ id: bodyId }, number] of [
      [bodies[0], 312],
      [bodies[1], 96],
    ] as const)
      await stage.act('tong-hop', startRoute, setStartNumber, {
        body: { bodyId, typeId, on: '2022-12-26', number },
      })
  },
}

export const bodyOf = (symbol: 'TU' | 'VPTU'): string =>
  bodies.find((body) => body.symbol === symbol)?.id ?? ''
