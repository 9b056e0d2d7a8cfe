import { useState } from 'react'
import { useParams } from 'react-router'
import { type Practice, readPractice } from '#domain/practice/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FileList } from '#web/task/FileList.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { Adoptions } from './Adoptions.tsx'
import { AdoptForm } from './AdoptForm.tsx'
import styles from './Practice.module.css'
import { RecommendForm } from './RecommendForm.tsx'

/** One practice: how it is done, what it brought, why it is recommended, who took it up. */
export function PracticePage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const practice = useRead(readPractice, { params: { id } })
  const { unit, recordedOn, recommended } = practice
  return (
    <Page
      title={practice.title}
      width="narrow"
      crumbs={[
        { title: t('recommendation.title'), to: paths.recommendations },
        { title: t('practice.title'), to: paths.practices },
      ]}
      sub={t('practice.by', { unit: unit.name, date: format.date(recordedOn) })}
      actions={<PracticeActions practice={practice} />}
    >
      <Section title={t('practice.text')}>
        <p className={styles['text']}>{practice.text}</p>
      </Section>
      <Section title={t('practice.result')}>
        <p className={styles['text']}>{practice.result}</p>
        <FileList files={practice.files} />
      </Section>
      {recommended && (
        <Section title={t('practice.recommendWhy')}>
          <p>{recommended.why}</p>
          <p className="small quiet">
            {t('practice.recommendedBy', {
              name: recommended.by.name ?? '–',
              date: format.date(recommended.on),
            })}
          </p>
        </Section>
      )}
      <Section title={t('practice.adoptions')} sub={practice.adoptions.length || undefined}>
        <Adoptions practice={practice} />
      </Section>
    </Page>
  )
}

/** Recommended first, then taken up by others. */
function PracticeActions({ practice }: { practice: Practice }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<'recommend' | 'adopt' | null>(null)
  const end = () => setDoing(null)
  return (
    <>
      {practice.recommended ? (
        <Button kind="primary" why={why(practice.can.adopt)} onClick={() => setDoing('adopt')}>
          {t('practice.adopt')}
        </Button>
      ) : (
        <Button kind="primary" why={why(practice.can.recommend)} onClick={() => setDoing('recommend')}>
          {t('practice.recommend')}
        </Button>
      )}
      <Dialog open={doing === 'recommend'} onClose={end} title={t('practice.recommend')}>
        <RecommendForm practice={practice} onDone={end} />
      </Dialog>
      <Dialog open={doing === 'adopt'} onClose={end} title={t('practice.adoptTitle')}>
        <AdoptForm practice={practice} onDone={end} />
      </Dialog>
    </>
  )
}
