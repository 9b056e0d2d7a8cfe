import type { markSentence as route } from '#domain/intake/contract.ts'
import type { Draft, DraftKind } from '#domain/intake/draft.ts'
import { rhythmIn } from '#domain/intake/direction/rhythm-said.ts'
import { guessCause } from '#domain/intake/guess-cause.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import { normalizeLine } from '#domain/text/normalize.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { describeItem, getIntake } from './intake-row.ts'

const longestSentence = 4000

/** A person points at words that the reading missed; they become a proposal like any other. */
export const markSentence: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  permit(canReadIn(actor))
  const intake = await getIntake(tx, params.id)
  permit(canCorrect(actor, intake.state))
  const document = await tx
    .selectFrom('document')
    .select('text')
    .where('id', '=', intake.document_id)
    .executeTakeFirstOrThrow()
  const text = document.text ?? ''
  const sentence = normalizeLine(text.slice(body.startsAt, body.endsAt))
  if (!sentence || body.endsAt > text.length || sentence.length > longestSentence)
    throw refused('no_sentence_there')
  const last = await tx
    .selectFrom('intake_item')
    .select((select) => select.fn.max('ordinal').as('ordinal'))
    .where('intake_id', '=', intake.id)
    .executeTakeFirst()
  const row = await tx
    .insertInto('intake_item')
    .values({
      id: body.id,
      intake_id: intake.id,
      ordinal: (last?.ordinal ?? 0) + 1,
      kind: body.kind,
      starts_at: body.startsAt,
      ends_at: body.endsAt,
      address: '',
      confidence: 'sure',
      reasons: ['marked_by_hand'],
      proposal: JSON.stringify(emptyDraft(body.kind, sentence)),
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  return describeItem(row)
}

function emptyDraft(kind: Exclude<DraftKind, 'target'>, sentence: string): Draft {
  switch (kind) {
    case 'task':
      return {
        kind,
        title: sentence.slice(0, 500),
        leadUnitIds: [],
        cooperatingUnitIds: [],
        dueOn: null,
        rhythm: rhythmIn(sentence),
        requiredQuality: null,
      }
    case 'recommendation':
      return { kind, text: sentence, raisedByUnitId: null, addressedToUnitId: null }
    case 'practice':
      return { kind, title: sentence.slice(0, 160), text: sentence, result: null, unitId: null }
    case 'remark':
      return { kind, tone: 'praise', text: sentence, unitIds: [] }
    case 'difficulty':
      return { kind, text: sentence, type: 'difficulty', cause: guessCause(sentence), unitIds: [] }
  }
}
