import type { ReactNode } from 'react'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { useWords } from '#web/words/language.tsx'
import styles from './Document.module.css'

/** What stands on its face, and where it stands with us. */
export function DocumentFacts({ document }: { document: DocumentDetail }) {
  const { t, format } = useWords()
  const { symbol, number, mark, issuedOn, place, power, arrivalNumber, arrivalYear, arrivedOn } = document
  const signer = document.signer?.name ?? document.signerName
  const signed = [power && power !== 'own' && t(`document.power.${power}`), document.signerTitle, signer]
  const facts: [name: string, value: ReactNode][] = [
    [
      t('document.symbol'),
      symbol && (
        <>
          {symbol}
          {number !== null && mark !== null && (
            <span className="quiet"> · {t('document.numberAndMark', { number, mark })}</span>
          )}
        </>
      ),
    ],
    [
      t('document.issuedOn'),
      issuedOn &&
        (place ? t('document.placeAndDate', { place, date: format.date(issuedOn) }) : format.date(issuedOn)),
    ],
    [t('document.signer'), signed.filter(Boolean).join(', ')],
    [
      t('document.arrival'),
      arrivalNumber !== null &&
        arrivedOn &&
        `${t('document.arrivalNumber', { number: arrivalNumber, year: arrivalYear ?? 0 })} · ${format.date(arrivedOn)}`,
    ],
    [t('document.recipients'), document.recipients.map(({ name }) => name).join('; ')],
    [t('document.keptBy'), document.keptBy?.name],
    [t('document.draftedBy'), document.draftedBy?.name],
    [
      t('document.handledBy'),
      [document.handledBy?.name, document.handledByPerson?.name].filter(Boolean).join(', '),
    ],
  ]
  return (
    <dl className={styles['facts']}>
      {facts
        .filter(([, value]) => Boolean(value))
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}
