import { useState } from 'react'
import { keepClauses } from '#domain/document/command-contract.ts'
import { type DocumentDetail, proposeClauses } from '#domain/document/contract.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { Button } from '#web/ui/Button.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Waiting } from '#web/ui/Waiting.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { document: DocumentDetail; onDone: () => void }

/** What the text seems to hold, to be looked over before it is kept; what is there already is passed over. */
export function ReadClausesForm(props: Props) {
  return (
    <Waiting lines={6}>
      <Proposed {...props} />
    </Waiting>
  )
}

function Proposed({ document, onDone }: Props) {
  const { t } = useWords()
  const read = useRead(proposeClauses, { params: { id: document.id } })
  const keeping = useAct(keepClauses)
  const known = new Set(document.clauses.map(({ address }) => address))
  const [ids] = useState(() => read.clauses.map(() => newRequestId()))
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const offered = read.clauses
    .map((clause, at) => ({ ...clause, id: ids[at] ?? '', at }))
    .filter(({ address, at }) => !known.has(address) && !left.has(at))
  if (offered.length === 0) return <p className="quiet">{t('document.noClausesRead')}</p>
  const keep = async () => {
    const clauses = offered.map(({ id, address, text }) => ({ id, address, text }))
    const body = { clauses, version: document.version }
    if (await keeping.attempt({ params: { id: document.id }, body })) onDone()
  }
  return (
    <div className="stack">
      <EntryList
        label={t('document.clauses')}
        entries={offered.map(({ id, at, address, text }) => ({
          key: id,
          mark: address,
          title: text,
          aside: (
            <Button kind="quiet" small onClick={() => setLeft(new Set([...left, at]))}>
              {t('ui.remove', { name: '' })}
              <span className="seenByReaderOnly">{address}</span>
            </Button>
          ),
        }))}
      />
      <ProblemNotice problem={keeping.problem} />
      <div>
        <Button kind="primary" busy={keeping.isSending} onClick={() => void keep()}>
          {t('document.keepClauses', { count: offered.length })}
        </Button>
      </div>
    </div>
  )
}
