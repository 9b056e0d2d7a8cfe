import { useState } from 'react'
import { Link } from 'react-router'
import { isCalendarDate } from '#domain/calendar/date.ts'
import { type ExchangeForm, returnExchangeForm } from '#domain/exchange/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { mostDocumentBytes } from '#domain/file/upload.ts'
import { useUpload } from '#web/api/upload.ts'
import { FileTaker } from '#web/file/FileTaker.tsx'
import { paths } from '#web/paths.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Table } from '#web/ui/Table.tsx'
import { useWords } from '#web/words/language.tsx'

type Answer = ResponseOf<typeof returnExchangeForm>
type Props = { form: ExchangeForm; chosen: { year: number; through: number } }

/** A form that came back: its codes are kept, and what the two systems say differently stands side by side. */
export function ExchangeReturn({ form, chosen }: Props) {
  const { t } = useWords()
  const [answer, setAnswer] = useState<Answer | null>(null)
  const sending = useUpload(returnExchangeForm)
  const take = async (file: File, stampReason?: string) => {
    setAnswer(null)
    const query = { ...chosen, name: file.name, ...(stampReason ? { stampReason } : {}) }
    setAnswer(await sending.upload(file, { params: { id: form.id }, query }))
  }
  return (
    <div className="stack">
      <p className="soft small">{t('exchange.comeBackHint')}</p>
      <FileTaker
        label={t('exchange.returned')}
        kinds={['.xlsx']}
        mostBytes={mostDocumentBytes}
        sending={sending}
        onTake={take}
      />
      {answer && <Found form={form} answer={answer} />}
    </div>
  )
}

function Found({ form, answer }: { form: ExchangeForm; answer: Answer }) {
  const { t, format } = useWords()
  const shown = (text: string) => (isCalendarDate(text) ? format.date(text) : text)
  const { rows, matched, learnt, differences, differenceCount, contradicted, unknown, unknownCount } = answer
  return (
    <>
      <Notice kind="done" title={t('exchange.found', { rows, matched, learnt })} />
      {differences.length > 0 && (
        <>
          <h3>{t('exchange.differences', { count: differenceCount })}</h3>
          <Table
            label={t('exchange.differencesLabel')}
            rows={differences.map((each, at) => ({ ...each, at }))}
            rowKey={({ at }) => String(at)}
            copyable
            columns={[
              {
                key: 'what',
                title: t('exchange.what'),
                render: ({ id, what }) => (
                  <Link to={form.about === 'task' ? paths.task(id) : paths.target(id)}>{what}</Link>
                ),
              },
              {
                key: 'field',
                title: t('exchange.column'),
                render: ({ field }) => t(`exchange.field.${field}`),
              },
              { key: 'ours', title: t('exchange.ours'), render: ({ ours }) => shown(ours) || '–' },
              { key: 'theirs', title: t('exchange.theirs'), render: ({ theirs }) => shown(theirs) },
              { key: 'row', title: t('exchange.row'), align: 'end', render: ({ row }) => row },
            ]}
          />
        </>
      )}
      {contradicted.length > 0 && (
        <Notice kind="refused" title={t('exchange.contradicted', { count: contradicted.length })}>
          <ul>
            {contradicted.map((each) => (
              <li key={each.row}>{t('exchange.contradiction', each)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {unknown.length > 0 && (
        <Notice title={t('exchange.unknown', { count: unknownCount })}>
          <p>{t(form.about === 'task' ? 'exchange.unknownTasks' : 'exchange.unknownTargets')}</p>
          <ul>
            {unknown.map(({ row, words }) => (
              <li key={row}>{t('exchange.unknownRow', { row, words })}</li>
            ))}
          </ul>
          <Link to={form.about === 'task' ? paths.readIn : paths.targetImport()}>
            {t(form.about === 'task' ? 'intake.readIn' : 'consolidation.title')}
          </Link>
        </Notice>
      )}
    </>
  )
}
