import { useState } from 'react'
import { Link } from 'react-router'
import { relateDocuments, removeRelation } from '#domain/document/command-contract.ts'
import { type DocumentDetail, listDocuments } from '#domain/document/contract.ts'
import { relationKinds } from '#domain/document/document.ts'
import { useAct, useRead } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { EntryList } from '#web/ui/EntryList.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { PickField } from '#web/ui/PickField.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { SelectField } from '#web/ui/SelectField.tsx'
import { useWords } from '#web/words/language.tsx'
import { documentOptions } from './document-options.ts'

/** What it does to other documents, and they to it. */
export function Relations({ document }: { document: DocumentDetail }) {
  const { t, why } = useWords()
  const [isOpen, setOpen] = useState(false)
  const removing = useAct(removeRelation)
  const whyNot = why(document.can.keep)
  return (
    <div className="stack">
      {document.relations.length === 0 && <p className="quiet">{t('document.relationsNone')}</p>}
      <EntryList
        label={t('document.relations')}
        entries={document.relations.map(({ id, kind, isOurs, document: other }) => ({
          key: id,
          title: (
            <>
              {t(isOurs ? `document.relation.${kind}` : `document.relationBack.${kind}`)}:{' '}
              <Link to={paths.document(other.id)}>{other.symbol ?? other.title}</Link>
            </>
          ),
          below: other.symbol ? other.title : undefined,
          aside: isOurs && (
            <Button
              kind="quiet"
              small
              why={whyNot}
              busy={removing.isSending}
              onClick={() =>
                void removing.attempt({
                  params: { id: document.id, relationId: id },
                  body: { version: document.version },
                })
              }
            >
              {t('document.unrelate')}
            </Button>
          ),
        }))}
      />
      <ProblemNotice problem={removing.problem} />
      {document.state !== 'cited' && (
        <div>
          <Button small why={whyNot} onClick={() => setOpen(true)}>
            {t('document.relate')}
          </Button>
        </div>
      )}
      <Dialog open={isOpen} onClose={() => setOpen(false)} title={t('document.relate')}>
        {isOpen && <RelateForm document={document} onDone={() => setOpen(false)} />}
      </Dialog>
    </div>
  )
}

function RelateForm({ document, onDone }: { document: DocumentDetail; onDone: () => void }) {
  const { t } = useWords()
  const [id] = useState(newRequestId)
  const { rows } = useRead(listDocuments, { query: { limit: 200 } })
  const form = useForm(relateDocuments, {
    initial: { kind: '', toDocumentId: '' },
    along: { id, version: document.version },
    params: { id: document.id },
    onDone,
  })
  return (
    <Form form={form} submit={t('document.relate')}>
      <SelectField
        field={form.field('kind')}
        label={t('document.relation')}
        options={relationKinds.map((kind) => ({ value: kind, label: t(`document.relation.${kind}`) }))}
      />
      <PickField
        field={form.field('toDocumentId')}
        label={t('document.otherDocument')}
        options={documentOptions(rows.filter((row) => row.id !== document.id))}
      />
    </Form>
  )
}
