import { type Session, signInToDemonstration } from '#domain/session/contract.ts'
import { type Role, roles } from '#domain/session/actor.ts'
import { useAct } from '#web/api.ts'
import { ProblemNotice } from '#web/ui/ProblemNotice.tsx'
import { useWords } from '#web/words/language.tsx'
import styles from './SignInPage.module.css'

type Account = NonNullable<Extract<Session, { signedIn: false }>['demonstration']>['accounts'][number]

/** The demonstration's people by what they do, each entered with one press. */
export function DemonstrationAccounts(props: {
  accounts: readonly Account[]
  onDone: (session: Session) => void
}) {
  const { t } = useWords()
  const entering = useAct(signInToDemonstration)
  const enter = async (accountId: string) => {
    const session = await entering.attempt({ body: { accountId } })
    if (session) props.onDone(session)
  }
  const present = roles.filter((role) => props.accounts.some((account) => account.role === role))
  return (
    <section aria-labelledby="look-around">
      <h2 id="look-around">{t('session.tryTitle')}</h2>
      <p className="soft">{t('session.trySub')}</p>
      <ProblemNotice problem={entering.problem} />
      {present.map((role) => (
        <RoleGroup
          key={role}
          role={role}
          accounts={props.accounts.filter((account) => account.role === role)}
          isBusy={entering.isSending}
          onEnter={(accountId) => void enter(accountId)}
        />
      ))}
    </section>
  )
}

/** As many of a role as are shown at once; the others unfold. */
const fewAtFirst = 4

function RoleGroup(props: {
  role: Role
  accounts: readonly Account[]
  isBusy: boolean
  onEnter: (accountId: string) => void
}) {
  const { t } = useWords()
  const { accounts, ...rest } = props
  const others = accounts.slice(fewAtFirst)
  return (
    <div className={styles['role']}>
      <div>
        <h3>{t(`session.role.${props.role}`)}</h3>
        <p className="small quiet">{t(`session.sees.${props.role}`)}</p>
      </div>
      <div className="stack">
        <AccountList {...rest} accounts={accounts.slice(0, fewAtFirst)} />
        {others.length > 0 && (
          <details>
            <summary>{t('session.others', { count: others.length })}</summary>
            <AccountList {...rest} accounts={others} />
          </details>
        )}
      </div>
    </div>
  )
}

function AccountList(props: {
  accounts: readonly Account[]
  isBusy: boolean
  onEnter: (accountId: string) => void
}) {
  return (
    <ul className={styles['accounts']}>
      {props.accounts.map((account) => (
        <li key={account.accountId}>
          <button
            type="button"
            className={styles['account']}
            aria-disabled={props.isBusy || undefined}
            onClick={() => {
              if (!props.isBusy) props.onEnter(account.accountId)
            }}
          >
            <span className="strong">{account.title}</span>
            <span className="small soft">{account.unitName}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
