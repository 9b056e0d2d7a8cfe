import { useState } from 'react'
import {
  type BroughtBackRead,
  readBroughtBackReport,
  takeBackReport,
} from '#domain/report/brought-back-contract.ts'
import { useAct, useLaterRead } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { ChangeList } from '#web/ui/ChangeList.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

type Props = { reportId: string; fileId: string; onDone: (taken: number) => void }

/** What a file changes, everything but figures ticked at first, and the button that takes over what is ticked. */
export function TakeBack({ reportId, fileId, onDone }: Props) {
  const { t } = useWords()
  const params = { id: reportId, fileId }
  const { data, problem } = useLaterRead(readBroughtBackReport, { params })
  const act = useAct(takeBackReport)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  if (problem) return <ProblemNotice problem={problem} />
  if (!data) return <p className="soft">{t('ui.loading')}</p>
  const { changes, seen } = data
  if (changes.length === 0) return <Notice title={t('report.nothingChanged')} />
  const keys = changes.filter(({ kind, key }) => kind !== 'figure' && !left.has(key)).map(({ key }) => key)
  const tick = (key: string, isTicked: boolean) =>
    setLeft((held) =>
      isTicked ? new Set([...held].filter((each) => each !== key)) : new Set([...held, key]),
    )
  const take = async () => {
    const answer = await act.attempt({ params, body: { keys, seen } })
    if (answer) onDone(answer.taken)
  }
  const titleOf = ({ kind, section }: BroughtBackRead) =>
    kind === 'figure' ? t('report.changedFigure') : t(`report.changed.${kind}`, { section: section ?? '' })
  return (
    <>
      <ChangeList
        label={t('report.changesInFile')}
        changes={changes.map((change) => ({
          key: change.key,
          title: titleOf(change),
          before: change.before,
          after: change.after,
          why: change.kind === 'figure' ? t('report.figuresStay') : null,
        }))}
        ticking={{ label: t('report.takeThis'), ticked: new Set(keys), onTick: tick }}
      />
      <ProblemNotice problem={act.problem} />
      <p className="row">
        <Button
          kind="primary"
          why={keys.length === 0 ? t('report.nothingTicked') : null}
          busy={act.isSending}
          onClick={() => void take()}
        >
          {t('report.takeBack', { count: keys.length })}
        </Button>
      </p>
    </>
  )
}
