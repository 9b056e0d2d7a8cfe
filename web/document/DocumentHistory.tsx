import type { DocumentDetail } from '#domain/document/contract.ts'
import { type Moment, Timeline } from '#web/ui/Timeline.tsx'
import { useWords } from '#web/words/language.tsx'

/** What happened to it, latest first. */
export function DocumentHistory({ document }: { document: DocumentDetail }) {
  const { t, format } = useWords()
  const { side, registeredOn, issuedOn, arrivedOn, arrivalNumber, arrivalYear, symbol, voided } = document
  const nameOf = (person: { name: string | null } | null) => person?.name ?? t('document.somebody')
  const moments: (Moment & { on: string })[] = document.files.flatMap((each) =>
    each.addedOn
      ? [
          {
            key: each.id,
            on: each.addedOn,
            at: format.date(each.addedOn),
            what: t('document.history.file', {
              name: nameOf(each.addedBy),
              what: t(`document.role.${each.role}`),
              file: each.file.name,
            }),
          },
        ]
      : [],
  )
  const add = (key: string, on: string | null, what: string | false) => {
    if (on && what) moments.push({ key, on, at: format.date(on as never), what })
  }
  add(
    'arrived',
    arrivedOn,
    t('document.history.arrived', { number: arrivalNumber ?? 0, year: arrivalYear ?? 0 }),
  )
  add('entered', registeredOn, t('document.history.entered', { name: nameOf(document.registeredBy) }))
  add('issued', issuedOn, side === 'outgoing' && t('document.history.issued', { symbol: symbol ?? '' }))
  if (voided)
    add('void', voided.on, t('document.history.void', { name: nameOf(voided.by), reason: voided.reason }))
  return (
    <Timeline label={t('document.history')} moments={moments.toSorted((a, b) => b.on.localeCompare(a.on))} />
  )
}
