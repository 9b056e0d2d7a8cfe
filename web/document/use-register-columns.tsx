import type { Document } from '#domain/document/contract.ts'
import type { Column } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'
import { DocumentMark } from './DocumentMark.tsx'

/** The columns of the register, as a clerk reads them on paper. */
export function useRegisterColumns(): Column<Document>[] {
  const { t, format } = useWords()
  const day = (on: Document['issuedOn']) => (on ? format.date(on) : '')
  return [
    {
      key: 'symbol',
      title: t('document.symbol'),
      render: (row) => <span className="nowrap">{row.symbol ?? t('document.noNumber')}</span>,
      text: (row) => row.symbol,
      sort: (row) => row.number ?? 0,
    },
    {
      key: 'title',
      title: t('document.subject'),
      render: (row) => (
        <>
          {row.title}
          {row.urgency !== 'ordinary' && (
            <span className="quiet small"> · {t(`document.urgency.${row.urgency}`)}</span>
          )}
        </>
      ),
      text: (row) => row.title,
    },
    {
      key: 'type',
      title: t('document.type'),
      render: (row) => row.type?.name ?? '',
      sort: (row) => row.type?.name ?? '',
    },
    {
      key: 'state',
      title: t('document.state'),
      phone: 'untitled',
      render: (row) => <DocumentMark state={row.state} />,
      text: (row) => t(`document.state.${row.state}`),
    },
    { key: 'issuer', title: t('document.issuer'), render: (row) => row.issuer ?? '' },
    {
      key: 'arrival',
      title: t('document.arrival'),
      align: 'end',
      render: (row) => arrivalOf(row),
      sort: (row) => row.arrivalNumber ?? 0,
    },
    {
      key: 'issuedOn',
      title: t('document.issuedOn'),
      align: 'end',
      render: (row) => day(row.issuedOn),
      sort: (row) => row.issuedOn ?? '',
    },
    {
      key: 'registeredOn',
      title: t('document.registeredOn'),
      align: 'end',
      render: (row) => day(row.registeredOn),
      sort: (row) => row.registeredOn ?? '',
    },
  ]
}

const arrivalOf = ({ arrivalNumber, arrivalYear }: Document): string =>
  arrivalNumber === null ? '' : `${arrivalNumber}/${arrivalYear}`
