import { useState } from 'react'
import type { ReportParagraph } from '#domain/report/consolidation.ts'
import { editReportParagraph } from '#domain/report/consolidation-contract.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { Tag } from '#web/ui/Tag.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'

type Props = { reportId: string; paragraphs: readonly ReportParagraph[]; why: string | null }

/** What was summed up into one section: each paragraph with the units that say it, to be changed or taken out. */
export function Paragraphs({ reportId, paragraphs, why }: Props) {
  const { t } = useWords()
  const [edited, setEdited] = useState<ReportParagraph | null>(null)
  if (paragraphs.length === 0) return null
  return (
    <>
      <ol className={styles['paragraphs']} aria-label={t('report.fromBelow')}>
        {paragraphs.map((paragraph) => (
          <li key={paragraph.id} data-removed={paragraph.isRemoved || undefined}>
            <Paragraph
              reportId={reportId}
              paragraph={paragraph}
              why={why}
              onEdit={() => setEdited(paragraph)}
            />
          </li>
        ))}
      </ol>
      <Dialog open={edited !== null} onClose={() => setEdited(null)} title={t('report.editParagraph')}>
        {edited && <EditForm reportId={reportId} paragraph={edited} onDone={() => setEdited(null)} />}
      </Dialog>
    </>
  )
}

type One = { reportId: string; paragraph: ReportParagraph; why: string | null; onEdit: () => void }

function Paragraph({ reportId, paragraph, why, onEdit }: One) {
  const { t } = useWords()
  const act = useAct(editReportParagraph)
  const { id, text, made, units, wordings, isEdited, isRemoved, change, version } = paragraph
  const send = (next: { text: string | null; isRemoved: boolean }) =>
    void act.attempt({ params: { id: reportId, paragraphId: id }, body: { ...next, version } })
  return (
    <>
      <p className={styles['text']}>{text}</p>
      <p className="row small">
        <span className="quiet">{units.map(({ shortName }) => shortName).join(', ')}</span>
        {change !== 'same' && <Tag>{t(`report.change.${change}`)}</Tag>}
        {isEdited && <Tag>{t('report.edited')}</Tag>}
        {isRemoved && <Tag>{t('report.removed')}</Tag>}
        {why === null && (
          <>
            <Button small kind="quiet" onClick={onEdit}>
              {t('report.editParagraph')}
            </Button>
            <Button small kind="quiet" onClick={() => send({ text, isRemoved: !isRemoved })}>
              {t(isRemoved ? 'report.putBack' : 'report.takeOut')}
            </Button>
            {isEdited && (
              <Button small kind="quiet" onClick={() => send({ text: null, isRemoved })}>
                {t('report.followUnits')}
              </Button>
            )}
          </>
        )}
      </p>
      {change === 'source_changed' && made !== null && (
        <p className="small soft">{t('report.unitsSayNow', { text: made })}</p>
      )}
      {wordings.length > 1 && (
        <details>
          <summary className="small">{t('report.wordings', { count: wordings.length })}</summary>
          <ul className={styles['lines']}>
            {wordings.map((each) => (
              <li key={`${each.unit.id} ${each.text}`} className="small">
                <b>{each.unit.shortName}</b>: {each.text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function EditForm(props: { reportId: string; paragraph: ReportParagraph; onDone: () => void }) {
  const { reportId, paragraph, onDone } = props
  const { t } = useWords()
  const form = useForm(editReportParagraph, {
    initial: { text: paragraph.text },
    params: { id: reportId, paragraphId: paragraph.id },
    along: { isRemoved: false, version: paragraph.version },
    draft: `report-paragraph.${paragraph.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t('report.saveParagraph')}>
      <TextArea field={form.field('text')} label={t('report.paragraph')} rows={5} />
    </Form>
  )
}
