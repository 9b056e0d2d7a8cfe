import { useState } from 'react'
import {
  type NewsItem,
  approveNews,
  publishNews,
  returnNews,
  reviseNews,
  submitNews,
  withdrawNews,
} from '#domain/bulletin/contract.ts'
import type { NewsStep } from '#domain/bulletin/news-state.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Form } from '#web/ui/Form.tsx'
import { useForm } from '#web/ui/form/use-form.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { TextArea } from '#web/ui/TextArea.tsx'
import { useWords } from '#web/words/language.tsx'

/** The steps that an item can take from each state; the first is what it waits for. */
const offered: Record<NewsItem['state'], readonly NewsStep[]> = {
  draft: ['submit'],
  submitted: ['approve', 'return'],
  approved: ['publish', 'return'],
  published: ['revise', 'withdraw'],
  withdrawn: ['revise'],
}
const plain = { submit: submitNews, approve: approveNews, publish: publishNews, revise: reviseNews }
const explained = { return: returnNews, withdraw: withdrawNews }
const isExplained = (step: NewsStep): step is keyof typeof explained => step in explained

export function NewsActions({ item }: { item: NewsItem }) {
  const { t, why } = useWords()
  const [doing, setDoing] = useState<NewsStep | null>(null)
  const end = () => setDoing(null)
  return (
    <>
      {offered[item.state].toReversed().map((step) => (
        <Button
          key={step}
          kind={step === offered[item.state][0] && step !== 'revise' ? 'primary' : 'ordinary'}
          why={why(item.can[step])}
          onClick={() => setDoing(step)}
        >
          {t(`bulletin.${step}`)}
        </Button>
      ))}
      <Dialog open={doing !== null} onClose={end} title={t(`bulletin.${doing ?? 'submit'}`)}>
        {doing && isExplained(doing) && <ExplainedStep key={doing} item={item} step={doing} onDone={end} />}
        {doing && !isExplained(doing) && <PlainStep key={doing} item={item} step={doing} onDone={end} />}
      </Dialog>
    </>
  )
}

type Props<Step> = { item: NewsItem; step: Step; onDone: () => void }

function PlainStep({ item, step, onDone }: Props<keyof typeof plain>) {
  const { t } = useWords()
  const act = useAct(plain[step])
  const go = async () => {
    if (await act.attempt({ params: { id: item.id }, body: { version: item.version } })) onDone()
  }
  return (
    <div className="stack">
      <p className="strong">{item.headline}</p>
      {step === 'publish' && <p>{t('bulletin.publishSure')}</p>}
      <ProblemNotice problem={act.problem} />
      <span className="row">
        <Button kind="primary" busy={act.isSending} onClick={() => void go()}>
          {t(`bulletin.${step}`)}
        </Button>
      </span>
    </div>
  )
}

function ExplainedStep({ item, step, onDone }: Props<keyof typeof explained>) {
  const { t } = useWords()
  const form = useForm(explained[step], {
    initial: { note: '' },
    along: { version: item.version },
    params: { id: item.id },
    draft: `${step}-news.${item.id}`,
    onDone,
  })
  return (
    <Form form={form} submit={t(`bulletin.${step}`)}>
      <TextArea field={form.field('note')} label={t('bulletin.reason')} rows={2} />
    </Form>
  )
}
