import { callOffConsolidation, confirmConsolidation } from '#domain/consolidation/contract.ts'
import { canConfirm } from '#domain/consolidation/policy.ts'
import { useAct } from '#web/api.ts'
import { Button } from '#web/ui/Button.tsx'
import { Notice } from '#web/ui/Notice.tsx'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import type { Consolidation } from './ConsolidationView.tsx'

type Props = { consolidation: Consolidation; defineMissing: boolean; onDefine: () => void }

/** The steps with it: write everything, write the sound files alone, or call it off. */
export function ConfirmConsolidation({ consolidation, defineMissing, onDefine }: Props) {
  const { t, why } = useWords()
  const { id, version, state, files, clean, counts, mayDefine } = consolidation
  const confirm = useAct(confirmConsolidation)
  const callOff = useAct(callOffConsolidation)
  const chosen = files.filter(({ isLeftOut }) => !isLeftOut).length
  const wrong = counts.reduce((count, each) => count + (each.isProblem ? each.count : 0), 0)
  const write = (which: 'all' | 'clean') =>
    void confirm.attempt({ params: { id }, body: { version, files: which, defineMissing } })
  return (
    <>
      {wrong > 0 && (
        <Notice
          kind="refused"
          title={t('consolidation.wrongTitle', { count: wrong })}
          actions={mayDefine && <Button onClick={onDefine}>{t('consolidation.define')}</Button>}
        >
          {t('consolidation.wrongBody')}
        </Notice>
      )}
      <ProblemNotice problem={confirm.problem ?? callOff.problem} />
      <p className="row">
        <Button
          kind="primary"
          busy={confirm.isSending}
          why={why(canConfirm(state, { files: chosen, clean }, 'all'))}
          onClick={() => write('all')}
        >
          {t('consolidation.confirmAll', { count: chosen })}
        </Button>
        {clean > 0 && clean < chosen && (
          <Button busy={confirm.isSending} onClick={() => write('clean')}>
            {t('consolidation.confirmClean', { count: clean })}
          </Button>
        )}
        <Button
          kind="quiet"
          busy={callOff.isSending}
          onClick={() => void callOff.attempt({ params: { id }, body: { version } })}
        >
          {t('consolidation.callOff')}
        </Button>
      </p>
    </>
  )
}
