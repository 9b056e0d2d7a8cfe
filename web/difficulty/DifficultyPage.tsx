import { useState } from 'react'
import { useParams } from 'react-router'
import { listDifficulties, readDifficulty } from '#domain/difficulty/contract.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { useRead } from '#web/api.ts'
import { paths } from '#web/paths.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useWords } from '#web/words/language.tsx'
import { CloseForm } from './CloseForm.tsx'
import { DifficultyAge } from './DifficultyAge.tsx'
import { DifficultyOrigin } from './DifficultyOrigin.tsx'
import { FundingOfDifficulty } from './FundingOfDifficulty.tsx'
import { HeldUp } from './HeldUp.tsx'
import { RaiseAgainForm } from './RaiseAgainForm.tsx'
import { Raisers } from './Raisers.tsx'
import { Recommended } from './Recommended.tsx'
import { Reopenings } from './Reopenings.tsx'
import { ReopenForm } from './ReopenForm.tsx'
import { ShareForm } from './ShareForm.tsx'

export type DifficultyRead = ResponseOf<typeof readDifficulty>

/** One difficulty: on whom it weighs, what it holds up, what was asked because of it. */
export function DifficultyPage() {
  const { t, format } = useWords()
  const { id = '' } = useParams()
  const difficulty = useRead(readDifficulty, { params: { id } })
  return (
    <Page
      title={difficulty.text}
      width="narrow"
      crumbs={[
        { title: t('recommendation.title'), to: paths.recommendations },
        { title: t('difficulty.title'), to: paths.difficulties },
      ]}
      actions={<DifficultyActions difficulty={difficulty} />}
    >
      <p className="row small soft">
        <DifficultyAge row={difficulty} />
        <DifficultyOrigin row={difficulty} />
        {difficulty.sharedOn && (
          <span>{t('difficulty.sharedSince', { date: format.date(difficulty.sharedOn) })}</span>
        )}
      </p>
      {difficulty.closedReason && <p>{t('difficulty.closedBecause', { reason: difficulty.closedReason })}</p>}
      <Section title={t('difficulty.raisers')} sub={difficulty.raisers.length}>
        <Raisers difficulty={difficulty} />
      </Section>
      <HeldUp difficulty={difficulty} />
      <Recommended difficulty={difficulty} />
      <FundingOfDifficulty difficulty={difficulty} />
      {difficulty.reopenings.length > 0 && <Reopenings rows={difficulty.reopenings} />}
    </Page>
  )
}

type Doing = 'again' | 'close' | 'reopen' | 'share'

/** What stands, others raise too or the office closes; what is gone, a raiser opens again. */
function DifficultyActions({ difficulty }: { difficulty: DifficultyRead }) {
  const { t, why } = useWords()
  const { raisesFor } = useRead(listDifficulties, { query: { limit: 1 } })
  const [doing, setDoing] = useState<Doing | null>(null)
  const { can, closedOn } = difficulty
  const end = () => setDoing(null)
  return (
    <>
      {closedOn === null ? (
        <>
          {can.close.allowed && (
            <Button onClick={() => setDoing('close')}>{t('difficulty.closeForEnded')}</Button>
          )}
          <Button why={why(can.share)} onClick={() => setDoing('share')}>
            {t(difficulty.sharedOn ? 'difficulty.unshare' : 'difficulty.share')}
          </Button>
          <Button why={why(can.raiseAgain)} onClick={() => setDoing('again')}>
            {t('difficulty.raiseAgain')}
          </Button>
        </>
      ) : (
        <Button why={why(can.reopen)} onClick={() => setDoing('reopen')}>
          {t('difficulty.reopen')}
        </Button>
      )}
      <Dialog open={doing === 'again'} onClose={end} title={t('difficulty.raiseAgain')}>
        <RaiseAgainForm difficulty={difficulty} raisesFor={raisesFor} onDone={end} />
      </Dialog>
      <Dialog
        open={doing === 'share'}
        onClose={end}
        title={t(difficulty.sharedOn ? 'difficulty.unshare' : 'difficulty.share')}
      >
        <ShareForm difficulty={difficulty} onDone={end} />
      </Dialog>
      <Dialog open={doing === 'close'} onClose={end} title={t('difficulty.closeForEnded')}>
        <CloseForm difficulty={difficulty} onDone={end} />
      </Dialog>
      <Dialog open={doing === 'reopen'} onClose={end} title={t('difficulty.reopen')}>
        <ReopenForm difficulty={difficulty} onDone={end} />
      </Dialog>
    </>
  )
}
