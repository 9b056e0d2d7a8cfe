import { useState } from 'react'
import { Link } from 'react-router'
import type { DocumentDetail } from '#domain/document/contract.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { useWords } from '#web/words/language.tsx'
import { ClauseForm } from './ClauseForm.tsx'
import styles from './Document.module.css'
import { ReadClausesForm } from './ReadClausesForm.tsx'

export type Clause = DocumentDetail['clauses'][number]
type Doing = { clause: Clause | null } | 'read' | null

/** The clauses by their addresses; work is given from each, and what nothing cites yet may be corrected. */
export function Clauses({ document }: { document: DocumentDetail }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<Doing>(null)
  const whyNot = why(document.can.keep)
  const end = () => setDoing(null)
  const isKept = document.state !== 'cited'
  return (
    <div className="stack">
      {document.clauses.length === 0 && (
        <EmptyState title={t('document.noClauses')}>{t('document.noClausesHint')}</EmptyState>
      )}
      <EntryList
        label={t('document.clauses')}
        entries={document.clauses.map((clause) => ({
          key: clause.id,
          mark: clause.address,
          title: <span className={styles['text']}>{clause.text}</span>,
          below: clause.isCited ? t('document.cited') : undefined,
          aside: (
            <>
              <Link to={paths.taskFromClause(clause.id, document.id)}>{t('document.assignFrom')}</Link>
              {isKept && !clause.isCited && (
                <Button kind="quiet" small why={whyNot} onClick={() => setDoing({ clause })}>
                  {t('document.correct')}
                </Button>
              )}
            </>
          ),
        }))}
      />
      {isKept && (
        <div className="row">
          <Button small why={whyNot} onClick={() => setDoing('read')}>
            {t('document.readClauses')}
          </Button>
          <Button small why={whyNot} onClick={() => setDoing({ clause: null })}>
            {t('document.addClause')}
          </Button>
        </div>
      )}
      <Dialog open={doing === 'read'} onClose={end} title={t('document.readClauses')} width="wide">
        {doing === 'read' && <ReadClausesForm document={document} onDone={end} />}
      </Dialog>
      <Dialog
        open={doing !== null && doing !== 'read'}
        onClose={end}
        title={t(doing && doing !== 'read' && doing.clause ? 'document.correctClause' : 'document.addClause')}
      >
        {doing && doing !== 'read' && <ClauseForm document={document} clause={doing.clause} onDone={end} />}
      </Dialog>
    </div>
  )
}
