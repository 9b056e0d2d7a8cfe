import { useState } from 'react'
import { useNavigate } from 'react-router'
import { keepExchangeForm, readExchangeExample } from '#domain/exchange/contract.ts'
import { type ExchangeSubject, exchangeSubjects } from '#domain/exchange/exchange-field.ts'
import { mostDocumentBytes } from '#domain/file/upload.ts'
import { useAct } from '#web/api.ts'
import { newRequestId } from '#web/api/request-id.ts'
import { useUpload } from '#web/api/upload.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { ChoiceField } from '#web/ui/ChoiceField.tsx'
import { bind, textOf } from '#web/ui/form/field-binding.ts'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Section } from '#web/ui/Section.tsx'
import { TextField } from '#web/ui/TextField.tsx'
import { useWords } from '#web/words/language.tsx'
import { ColumnsEditor, type EditedColumn } from './ColumnsEditor.tsx'

type Draft = { name: string; sheet: string; columns: EditedColumn[] }

/** A form is made by an example of it: the file is read, each column is told, and it is kept under a name. */
export function NewExchangeFormPage() {
  const { t } = useWords()
  const navigate = useNavigate()
  const [id] = useState(newRequestId)
  const [about, setAbout] = useState<ExchangeSubject>('task')
  const [held, setHeld] = useState<{ file: File; stampReason?: string | undefined } | null>(null)
  const [draft, setDraft] = useState<Draft | null>(null)
  const example = useUpload(readExchangeExample)
  const keep = useAct(keepExchangeForm)
  const read = async (file: File, stampReason?: string, of = about) => {
    setHeld({ file, stampReason })
    const reason = stampReason ? { stampReason } : {}
    const answer = await example.upload(file, { query: { about: of, name: file.name, ...reason } })
    if (!answer) return
    const name = draft?.name ?? file.name.replace(/\.xlsx$/i, '')
    setDraft({
      name,
      sheet: answer.sheet,
      columns: answer.columns.map((column) => ({ ...column, words: {} })),
    })
  }
  const choose = (value: unknown) => {
    const next = exchangeSubjects.find((each) => each === value) ?? 'task'
    setAbout(next)
    if (held) void read(held.file, held.stampReason, next)
  }
  const save = async () => {
    if (!draft) return
    const columns = draft.columns.map(({ samples: _samples, ...column }) => column)
    const answer = await keep.attempt({ body: { id, about, name: draft.name, sheet: draft.sheet, columns } })
    if (answer) void navigate(paths.exchangeForm(answer.id))
  }
  const why = draft?.columns.some(({ field }) => field) ? null : t('exchange.tellOne')
  return (
    <Page
      title={t('exchange.add')}
      sub={t('exchange.addSub')}
      crumbs={[{ title: t('exchange.title'), to: paths.exchange }]}
      width="narrow"
    >
      <div className="stack">
        <ChoiceField
          field={bind('exchange-about', about, choose)}
          label={t('exchange.about')}
          options={exchangeSubjects.map((value) => ({ value, label: t(`exchange.about.${value}`) }))}
        />
        <FileTaker
          label={t('exchange.example')}
          kinds={['.xlsx']}
          mostBytes={mostDocumentBytes}
          sending={example}
          onTake={read}
        />
      </div>
      {draft && (
        <Section title={t('exchange.whatIn')} sub={t('exchange.whatInSub', { count: draft.columns.length })}>
          <div className="stack">
            <TextField
              field={bind('exchange-name', draft.name, (value) =>
                setDraft({ ...draft, name: textOf(value) }),
              )}
              label={t('exchange.name')}
              maxLength={200}
            />
            <ColumnsEditor
              about={about}
              columns={draft.columns}
              onChange={(columns) => setDraft({ ...draft, columns })}
            />
            <ProblemNotice problem={keep.problem} />
            <p className="row">
              <Button kind="primary" why={why} busy={keep.isSending} onClick={() => void save()}>
                {t('exchange.keep')}
              </Button>
            </p>
          </div>
        </Section>
      )}
    </Page>
  )
}
