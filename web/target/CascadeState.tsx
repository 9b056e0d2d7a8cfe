import { readCascade } from '#domain/target/cascade-contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ButtonLink } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { useWords } from '#web/words/language.tsx'
import { useStateOfSum } from './CascadeFoot.tsx'

/** How a target stands to its parts, with the reason where they differ; nothing for a unit without units below. */
export function CascadeState({ id }: { id: string }) {
  const { t, format } = useWords()
  const cascade = useRead(readCascade, { params: { id } })
  const { shared, left, planned, rows, partsReason, can } = cascade
  const count = rows.filter(({ target }) => target !== null).length
  const state = useStateOfSum(left ?? planned)
  if (rows.length === 0) return null
  if (count === 0 && !can.cascade.allowed) return null
  if (count > 0 && (left === null || left === '0')) return null
  return (
    <Notice
      actions={
        can.cascade.allowed && (
          <ButtonLink small to={paths.targetCascade(id)}>
            {t('plan.cascade')}
          </ButtonLink>
        )
      }
    >
      {count === 0
        ? t('plan.stateNone')
        : t('plan.stateOf', {
            shared: format.number(shared ?? planned),
            planned: format.number(planned),
            count,
            state,
          })}{' '}
      {partsReason && t('plan.stateReason', { reason: partsReason })}
    </Notice>
  )
}
