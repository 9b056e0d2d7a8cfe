import { useState } from 'react'
import { Link, useParams } from 'react-router'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readMatter } from '#domain/matter/contract.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { FileList } from '#web/task/FileList.tsx'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { DecideMatterForm } from './DecideMatterForm.tsx'
import styles from './Matter.module.css'
import { MatterMark } from './MatterMark.tsx'
import { SubmitMatterForm } from './SubmitMatterForm.tsx'

export type MatterRead = ResponseOf<typeof readMatter>

/** One matter: what is submitted, with which papers, and the word on it. */
export function MatterPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const matter = useRead(readMatter, { params: { id } })
  const { number, year, submittedBy, submittedOn, addressedTo, firstSubmittedOn } = matter
  return (
    <Page
      title={matter.title}
      width="narrow"
      crumbs={[
        { title: t('recommendation.title'), to: paths.recommendations },
        { title: t('matter.title'), to: paths.matters },
      ]}
      sub={`${t('matter.number', { number, year })} · ${t('matter.submittedBy', { unit: submittedBy.name, date: format.date(submittedOn) })}`}
      actions={<MatterActions matter={matter} />}
    >
      <p className="row">
        <MatterMark matter={matter} />
      </p>
      <p className="soft">
        {t('matter.to.unit', { unit: addressedTo.name })}
        {matter.state === 'waiting' && ` · ${t('matter.due', { date: format.date(matter.dueOn) })}`}
        {firstSubmittedOn !== submittedOn &&
          ` · ${t('matter.firstSubmitted', { date: format.date(firstSubmittedOn) })}`}
      </p>
      <Section title={t('matter.text')}>
        <p className={styles['text']}>{matter.text}</p>
        <FileList files={matter.files} />
        {matter.resubmits && <Link to={paths.matter(matter.resubmits)}>{t('matter.before')}</Link>}
      </Section>
      {matter.decision && <Decision matter={matter} decision={matter.decision} />}
    </Page>
  )
}

type DecisionRead = NonNullable<MatterRead['decision']>

function Decision({ matter, decision }: { matter: MatterRead; decision: DecisionRead }) {
  const { t, format } = useWords()
  const { givenBy, recordedBy, text } = decision
  const isRecorded = recordedBy.id !== givenBy.id && recordedBy.name !== null
  const by = [
    givenBy.name,
    isRecorded && t('recommendation.recordedBy', { name: recordedBy.name ?? '' }),
    format.date(matter.decidedOn ?? matter.submittedOn),
  ]
  return (
    <Section title={t(matter.state === 'returned' ? 'matter.returnedBecause' : 'matter.direction')}>
      <p className="strong">{text}</p>
      <p className="small quiet">{by.filter(Boolean).join(', ')}</p>
      {matter.tasks.map((task) => (
        <p key={task.id} className="small">
          <Link to={paths.task(task.id)}>{t('recommendation.tasksMade', { title: task.title })}</Link>
        </p>
      ))}
      {matter.takenUpBy && <Link to={paths.matter(matter.takenUpBy)}>{t('matter.after.link')}</Link>}
    </Section>
  )
}

/** Whoever may decides; what came back, the unit submits again. */
function MatterActions({ matter }: { matter: MatterRead }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<'direct' | 'return' | 'resubmit' | null>(null)
  const end = () => setDoing(null)
  const titles = { direct: t('matter.direct'), return: t('matter.return'), resubmit: t('matter.resubmit') }
  return (
    <>
      {matter.state === 'waiting' && (
        <>
          <Button why={why(matter.can.decide)} onClick={() => setDoing('return')}>
            {titles.return}
          </Button>
          <Button kind="primary" why={why(matter.can.decide)} onClick={() => setDoing('direct')}>
            {titles.direct}
          </Button>
        </>
      )}
      {matter.state === 'returned' && (
        <Button kind="primary" why={why(matter.can.resubmit)} onClick={() => setDoing('resubmit')}>
          {titles.resubmit}
        </Button>
      )}
      <Dialog open={doing !== null} onClose={end} title={titles[doing ?? 'direct']}>
        {doing === 'resubmit' && <SubmitMatterForm returned={matter} onDone={end} />}
        {(doing === 'direct' || doing === 'return') && (
          <DecideMatterForm key={doing} matter={matter} step={doing} onDone={end} />
        )}
      </Dialog>
    </>
  )
}
