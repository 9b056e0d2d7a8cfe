import { isHtml, readHtml } from '#documents/in/html/read-html.ts'
import { fromLegacy } from '#documents/in/legacy/legacy-font.ts'
import { refuseBrokenText } from '#documents/in/txt/legacy-text.ts'
import type { readInText as route } from '#domain/intake/contract.ts'
import { canReadIn } from '#domain/intake/policy.ts'
import { normalizeText } from '#domain/text/normalize.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { readIn } from './read-in.ts'

export const readInText: Command<typeof route> = async ({ body }, { tx, actor, today }) => {
  permit(canReadIn(actor))
  const words = isHtml(body.text) ? readHtml(body.text) : body.text
  const text = normalizeText(body.convert ? fromLegacy(words, body.convert) : words)
  refuseBrokenText(text)
  return readIn(tx, { ...body, text, fileId: null, by: actor.personId, today })
}
