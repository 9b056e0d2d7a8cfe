import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './Report.module.css'
import type { TakenForm } from './use-take-form.ts'

/** What became of a form that was brought: how much of it went in, what it says where the page stayed, or what is wrong in it. */
export function FormTaken({ taken, problem }: { taken: TakenForm | null; problem: unknown }) {
  const { t } = useWords()
  return (
    <div className={styles['text']}>
      <ProblemNotice problem={problem} />
      {taken && (
        <Notice
          kind="done"
          title={t('report.tookForm', { sections: taken.sections, figures: taken.figures })}
        >
          {taken.figures > 0 && <p>{t('report.tookFigures')}</p>}
          {taken.left.map(({ title, text }) => (
            <details key={title} open>
              <summary>{t('report.formLeft', { title })}</summary>
              <p>{text}</p>
            </details>
          ))}
        </Notice>
      )}
    </div>
  )
}
