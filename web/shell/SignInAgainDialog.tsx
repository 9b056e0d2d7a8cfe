import { type Session, signInToDemonstration } from '#domain/session/contract.ts'
import { useAct } from '#web/api.ts'
import { signedInAgain } from '#web/api/sign-in-again.ts'
import { SignInForm } from '#web/session/SignInForm.tsx'
import { useSession, useTakeSession } from '#web/session/use-session.ts'
import { Button } from '#web/ui/Button.tsx'
import { Dialog } from '#web/ui/Dialog.tsx'
import { forgetUnsaved } from '#web/ui/form/unsaved.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'

/** When the session has ended: sign in over the page, which stays as it is with everything typed on it. */
export function SignInAgainDialog() {
  const { t } = useWords()
  const before = useSession()
  const take = useTakeSession()
  const entering = useAct(signInToDemonstration)
  const goOn = (session: Session) => {
    if (!session.signedIn) return
    if (session.accountId !== before.accountId) {
      forgetUnsaved()
      location.reload()
      return
    }
    take(session)
    signedInAgain()
  }
  const enter = async () => {
    const session = await entering.attempt({ body: { accountId: before.accountId } })
    if (session) goOn(session)
  }
  return (
    <Dialog open onClose={() => location.reload()} title={t('shell.sessionLostTitle')} width="narrow">
      <div className="stack">
        <p>{t('shell.sessionLostBody')}</p>
        {before.organization.isDemonstration ? (
          <>
            <ProblemNotice problem={entering.problem} />
            <Button kind="primary" busy={entering.isSending} onClick={() => void enter()}>
              {t('session.again', { position: before.positions[0]?.title ?? before.name ?? '' })}
            </Button>
          </>
        ) : (
          <SignInForm organizations={[]} onDone={goOn} />
        )}
      </div>
    </Dialog>
  )
}
