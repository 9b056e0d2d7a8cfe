import { isHtml, readHtml } from '#documents/in/html/read-html.ts'
import type { readInText as route } from '#domain/intake/contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import { normalizeText } from '#domain/text/normalize.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { readIn } from './read-in.ts'

export const readInText: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canReadIn(actor))
  const text = isHtml(body.text) ? readHtml(body.text) : normalizeText(body.text)
  return readIn(tx, { ...body, text, fileId: null, by: actor.personId, today })
}
