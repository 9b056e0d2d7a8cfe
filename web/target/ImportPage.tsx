import { useState } from 'react'
import { yearOf } from '#domain/calendar/date.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { downloadTemplate, importTargets } from '#domain/target/import-contract.ts'
import { useAct } from '#web/api.ts'
import { addressOf } from '#web/api/call.ts'
import { ApiProblem } from '#web/api/problem.ts'
import { paths } from '#web/paths.ts'
import { useSession } from '#web/session/use-session.ts'
import { Button, ButtonLink, DownloadLink } from '#web/ui/Button.tsx'
import { FileDrop } from '#web/ui/FileDrop.tsx'
import { useFilters } from '#web/ui/filters.ts'
import { Notice } from '#web/ui/Notice.tsx'
import { Page } from '#web/ui/Page.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useWords } from '#web/words/language.tsx'
import { ImportPreview } from './ImportPreview.tsx'
import { ImportProblems } from './ImportProblems.tsx'

export type ImportAnswer = ResponseOf<typeof importTargets>
const mostBytes = 32 * 1024 * 1024

/** A workbook becomes a year's plan: read first, every wrong cell named, then all at once. */
export function ImportPage() {
  const { t } = useWords()
  const { today } = useSession()
  const filters = useFilters({ year: '' })
  const year = Number(filters.valueOf('year')) || yearOf(today)
  const reading = useImport(year)
  const { file, answer } = reading
  return (
    <Page
      title={t('target.importTitle')}
      sub={t('target.importSub')}
      crumbs={[{ title: t('target.title'), to: paths.targets }]}
      actions={
        <DownloadLink href={addressOf(downloadTemplate, {}, { year })}>{t('target.template')}</DownloadLink>
      }
    >
      <div className="stack">
        {answer?.state !== 'imported' && (
          <>
            <FileDrop
              label={t('target.importFile', { year })}
              kinds={['.xlsx']}
              mostBytes={mostBytes}
              onFile={(next) => void reading.read(next, false)}
            />
            <p className="small soft">{t('target.importHint')}</p>
          </>
        )}
        {reading.isSending && <Skeleton lines={4} />}
        <ProblemNotice problem={reading.problem} />
        {file && answer && !reading.isSending && (
          <>
            <p className="strong">
              {answer.state === 'problems'
                ? file.name
                : t('target.importOf', { name: file.name, rows: answer.rows })}
            </p>
            <ImportAnswerShown answer={answer} reading={reading} year={year} />
          </>
        )}
      </div>
    </Page>
  )
}

/** The file in hand, what was said of it, and the next step with it. */
function useImport(year: number) {
  const act = useAct(importTargets)
  const [file, setFile] = useState<File | null>(null)
  const [answer, setAnswer] = useState<ImportAnswer | null>(null)
  const [defineMissing, setDefineMissing] = useState(false)
  const send = async (next: File, isDefining: boolean, dryRun: boolean) => {
    setFile(next)
    setDefineMissing(isDefining)
    const query = { year, name: next.name, dryRun, defineMissing: isDefining }
    setAnswer(await act.attempt({ query, body: next }))
  }
  return {
    file,
    answer,
    defineMissing,
    isSending: act.isSending,
    problem: act.problem instanceof ApiProblem ? act.problem : null,
    read: (next: File, isDefining: boolean) => send(next, isDefining, true),
    define: async () => {
      if (file) await send(file, true, true)
    },
    confirm: async () => {
      if (file) await send(file, defineMissing, false)
    },
  }
}
type Importing = ReturnType<typeof useImport>

function ImportAnswerShown(props: { answer: ImportAnswer; reading: Importing; year: number }) {
  const { answer, reading, year } = props
  const { t, format } = useWords()
  const toBoard = (
    <ButtonLink kind="primary" to={`${paths.targets}?year=${year}`}>
      {t('target.importToBoard')}
    </ButtonLink>
  )
  switch (answer.state) {
    case 'problems':
      return <ImportProblems answer={answer} onDefine={() => void reading.define()} />
    case 'unchanged':
      return (
        <Notice kind="done" actions={toBoard}>
          {t('target.importNothing')}
        </Notice>
      )
    case 'imported': {
      const { newTargets, newFigures, changes } = answer.summary
      const figures = format.number(newFigures + changes.filter(({ month }) => month !== null).length)
      return (
        <Notice kind="done" actions={toBoard}>
          {t('target.importDone', { targets: format.number(newTargets), figures })}
        </Notice>
      )
    }
    default:
      return (
        <>
          <ImportPreview answer={answer} />
          <p className="row">
            <Button kind="primary" busy={reading.isSending} onClick={() => void reading.confirm()}>
              {t('target.importConfirm')}
            </Button>
          </p>
        </>
      )
  }
}
