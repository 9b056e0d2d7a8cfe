import type { BodyOf } from '#domain/contract/route.ts'
import { type Confidentiality, canBeKept, confidentialityOf } from '#domain/task/confidentiality.ts'
import type { assignTask } from '#domain/task/contract.ts'
import { Problem } from '#server/kernel/problem.ts'

type Asked = Pick<
  BodyOf<typeof assignTask>,
  'title' | 'product' | 'requiredQuality' | 'description' | 'sourceSentence' | 'confidentiality'
>

/** The level under which it is kept. A state secret is refused whole, whether it is declared or bears its stamp. */
export function insistNoSecret(asked: Asked): Confidentiality {
  const { title, product, requiredQuality, description, sourceSentence } = asked
  const texts = [title, product, requiredQuality, description, sourceSentence]
  const decision = canBeKept(asked.confidentiality, texts)
  if (!decision.allowed) throw new Problem('state_secret', { reason: decision.reason })
  return confidentialityOf(asked.confidentiality) ?? 'limited'
}
