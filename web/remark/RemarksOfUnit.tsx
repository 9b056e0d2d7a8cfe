import { useState } from 'react'
import { Link } from 'react-router'
import { listRemarks } from '#domain/remark/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'

const page = 20

/** What documents say of a unit, each with the document and the place in it. */
export function RemarksOfUnit({ unitId }: { unitId: string }) {
  const { t, format } = useWords()
  const [limit, setLimit] = useState(page)
  const { rows, next } = useRead(listRemarks, { params: { id: unitId }, query: { limit } })
  if (rows.length === 0) return <p className="quiet">{t('remark.none')}</p>
  return (
    <>
      <EntryList
        label={t('remark.title')}
        entries={rows.map(({ id, tone, text, saidOn, document, address }) => ({
          key: id,
          title: text,
          below: (
            <>
              <span>{t(`remark.tone.${tone}`)}</span>
              <span>{format.date(saidOn)}</span>
              <Link to={paths.document(document.id)}>
                {document.symbol ?? document.title}, {t('intake.address', { address })}
              </Link>
            </>
          ),
        }))}
      />
      {next !== null && (
        <Button kind="quiet" onClick={() => setLimit(Math.min(limit + page, 200))}>
          {t('recommendation.more')}
        </Button>
      )}
    </>
  )
}
