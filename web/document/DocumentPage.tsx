import { useState } from 'react'
import { useParams } from 'react-router'
import { type DocumentDetail, readDocumentInRegister } from '#domain/document/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { ActionMenu } from '#web/ui/ActionMenu.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { AddFileForm } from './AddFileForm.tsx'
import { Clauses } from './Clauses.tsx'
import { DocumentFacts } from './DocumentFacts.tsx'
import { DocumentFiles } from './DocumentFiles.tsx'
import { DocumentHistory } from './DocumentHistory.tsx'
import { DocumentMark } from './DocumentMark.tsx'
import { HandDocumentForm } from './HandDocumentForm.tsx'
import { IssueForm } from './IssueForm.tsx'
import { Made } from './Made.tsx'
import { Relations } from './Relations.tsx'
import { VoidForm } from './VoidForm.tsx'

/** One document: its number, its clauses and what came of them, relations, files and history. */
export function DocumentPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const document = useRead(readDocumentInRegister, { params: { id } })
  const { symbol, type, voided } = document
  return (
    <Page
      title={document.title}
      crumbs={[{ title: t('document.title'), to: paths.documents }]}
      sub={[type?.name, symbol ?? t('document.noNumber'), document.issuer].filter(Boolean).join(' · ')}
      actions={document.state !== 'cited' && <DocumentActions document={document} />}
    >
      <p className="row">
        <DocumentMark state={document.state} />
        {document.urgency !== 'ordinary' && <strong>{t(`document.urgency.${document.urgency}`)}</strong>}
      </p>
      {voided && (
        <Notice kind="refused">
          {t('document.voided', { date: format.date(voided.on), reason: voided.reason })}
        </Notice>
      )}
      <DocumentFacts document={document} />
      <Section title={t('document.clauses')} sub={t('document.clausesSub')}>
        <Clauses document={document} />
      </Section>
      <Section title={t('document.made')}>
        <Made made={document.made} />
      </Section>
      <Section title={t('document.relations')}>
        <Relations document={document} />
      </Section>
      <Section title={t('document.files')}>
        <DocumentFiles document={document} />
      </Section>
      <Section title={t('document.history')}>
        <DocumentHistory document={document} />
      </Section>
    </Page>
  )
}

type Doing = 'issue' | 'hand' | 'addFile' | 'void'
const forms = { issue: IssueForm, hand: HandDocumentForm, addFile: AddFileForm, void: VoidForm }

function DocumentActions({ document }: { document: DocumentDetail }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<Doing | null>(null)
  const { can, state } = document
  const first = state === 'to_issue' ? 'issue' : state === 'arrived' ? 'hand' : null
  const whyNot = { issue: why(can.issue), hand: why(can.take), addFile: why(can.keep), void: why(can.void) }
  const Done = forms[doing ?? 'issue']
  return (
    <>
      {first && (
        <Button kind="primary" why={whyNot[first]} onClick={() => setDoing(first)}>
          {t(`document.${first}`)}
        </Button>
      )}
      <ActionMenu
        actions={(['addFile', 'void'] as const).map((each) => ({
          title: t(`document.${each}`),
          why: whyNot[each],
          onChoose: () => setDoing(each),
        }))}
      />
      <Dialog open={doing !== null} onClose={() => setDoing(null)} title={t(`document.${doing ?? 'issue'}`)}>
        {doing && <Done key={doing} document={document} onDone={() => setDoing(null)} />}
      </Dialog>
    </>
  )
}
