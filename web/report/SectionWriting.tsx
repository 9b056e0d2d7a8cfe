import { useEffect } from 'react'
import { compareTexts } from '#domain/appraisal/compare-texts.ts'
import { Button } from '#web/ui/Button.tsx'
import { bind } from '#web/ui/form/field-binding.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'
import { type DraftOf, type DraftsAtHand, useSectionDraft } from './use-section-draft.ts'

type Props = {
  of: DraftOf
  beforeTitle: string | null
  /** What a form that came by mail says here, where somebody had changed it on the page; null where it says nothing else. */
  coming: string | null
  /** Where the form finds what stands here when it is handed up. */
  drafts: DraftsAtHand
}

/** One narrative section being written: filled in, taken over in one tap, or in own words; what differs from before is marked. */
export function SectionWriting({ of, beforeTitle, coming, drafts }: Props) {
  const { t } = useWords()
  const draft = useSectionDraft(of)
  useEffect(() => {
    drafts.current.set(draft.key, draft)
  })
  const { section, before, offers } = of.section
  const isEmpty = draft.text === '' && draft.state === 'prefilled'
  const unused = offers.filter(({ text }) => !draft.text.includes(text))
  return (
    <div className="stack">
      <TextArea
        field={{
          ...bind(`section-${section.key}`, draft.text, (text) => draft.write(String(text))),
          problem: draft.problem,
        }}
        label={section.title}
        quietLabel
        optional
        hint={section.kind === 'narrative' ? section.hint : null}
        rows={Math.min(12, Math.max(3, draft.text.split('\n').length + 1))}
      />
      <p className="row small">
        <output className="quiet">
          {isEmpty
            ? t('report.never')
            : t(draft.isUnchanged ? 'report.isUnchanged' : `report.save.${draft.state}`)}
        </output>
        {before !== null && (
          <Button small kind="quiet" onClick={() => draft.write(before, true)}>
            {t('report.unchanged')}
          </Button>
        )}
        {unused.length > 0 && (
          <Button small kind="quiet" onClick={() => draft.add(unused.map(({ text }) => text).join('\n'))}>
            {t('report.addAll', { count: unused.length })}
          </Button>
        )}
      </p>
      {draft.theirs && (
        <Notice
          kind="refused"
          title={t('report.conflict')}
          actions={
            <>
              <Button small onClick={draft.keepMine}>
                {t('report.keepMine')}
              </Button>
              <Button small onClick={draft.takeTheirs}>
                {t('report.takeTheirs')}
              </Button>
            </>
          }
        >
          <p className={styles['text']}>{draft.theirs.text}</p>
        </Notice>
      )}
      {coming !== null && coming !== draft.text && (
        <Notice
          title={t('report.leftComing')}
          actions={
            <Button small onClick={() => draft.write(coming)}>
              {t('report.takeComing')}
            </Button>
          }
        >
          <p className={styles['text']}>{coming}</p>
        </Notice>
      )}
      {before !== null && beforeTitle !== null && (
        <details>
          <summary className="small">{t('report.before', { title: beforeTitle })}</summary>
          <Difference before={before} after={draft.text} />
        </details>
      )}
    </div>
  )
}

/** What went since the report before is struck out, what came is underlined. */
export function Difference({ before, after }: { before: string; after: string }) {
  const rows = compareTexts(before, after).map((row, at) => ({ ...row, at }))
  return (
    <div className={styles['difference']}>
      {rows.map((row) => (
        <p key={row.at} className={styles['text']}>
          {row.pieces.map((piece, at) => {
            const key = `${row.at}-${at}`
            if (piece.kind === 'removed') return <del key={key}>{piece.text}</del>
            return piece.kind === 'added' ? (
              <ins key={key}>{piece.text}</ins>
            ) : (
              <span key={key}>{piece.text}</span>
            )
          })}
        </p>
      ))}
    </div>
  )
}
