import type { Session } from '#domain/session/contract.ts'
import { LanguageSwitch } from '#web/shell/LanguageSwitch.tsx'
import { useWords } from '#web/words/language.tsx'
import { DemonstrationAccounts } from './DemonstrationAccounts.tsx'
import { SignInForm } from './SignInForm.tsx'
import styles from './SignInPage.module.css'
import { useTakeSession } from './use-session.ts'

/** The first minute: what this is, whose work can be looked at with one press, and the door for the others. */
export function SignInPage({ session }: { session: Extract<Session, { signedIn: false }> }) {
  const { t } = useWords()
  const take = useTakeSession()
  const accounts = session.demonstration?.accounts ?? []
  return (
    <main className={styles['page']}>
      <title>{`${t('session.signInTitle')} – Nhịp`}</title>
      <header className={styles['head']}>
        <div className={styles['bar']}>
          <p className={styles['name']}>Nhịp</p>
          <LanguageSwitch />
        </div>
        <h1 className={styles['what']}>{t('session.what')}</h1>
      </header>
      <div className={accounts.length > 0 ? styles['two'] : styles['one']}>
        {accounts.length > 0 && <DemonstrationAccounts accounts={accounts} onDone={take} />}
        <section aria-labelledby="sign-in" className={styles['door']}>
          <h2 id="sign-in">{t('session.signInTitle')}</h2>
          <SignInForm organizations={session.organizations} onDone={take} />
        </section>
      </div>
    </main>
  )
}
