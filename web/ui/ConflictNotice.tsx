import { useWords } from '#web/words/language.tsx'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import styles from './ConflictNotice.module.css'

type Props = {
  form: {
    values: Record<string, unknown>
    submit: (version?: unknown) => Promise<void>
    restart: (values?: Record<string, unknown>) => void
  }
  /** The row as it is stored now, from the refusal. */
  current: unknown
  labels: ReadonlyMap<string, string>
  show?: ((name: string, value: unknown) => string) | undefined
}

/** Two versions of the same thing side by side, for a person to choose; nothing typed is lost. */
export function ConflictNotice({ form, current, labels, show = plainly }: Props) {
  const { t } = useWords()
  const stored: Record<string, unknown> = Object.fromEntries(Object.entries(Object(current)))
  const names = Object.keys(form.values).filter(
    (name) => name in stored && JSON.stringify(stored[name]) !== JSON.stringify(form.values[name]),
  )
  const taken = Object.fromEntries(names.map((name) => [name, stored[name]]))
  return (
    <Notice
      kind="refused"
      title={t('ui.conflictTitle')}
      actions={
        <>
          <Button small onClick={() => void form.submit(stored['version'])}>
            {t('ui.keepMine')}
          </Button>
          <Button small onClick={() => form.restart({ ...form.values, ...taken })}>
            {t('ui.takeTheirs')}
          </Button>
        </>
      }
    >
      <p>{t('ui.conflictBody')}</p>
      {names.length > 0 && (
        <table className={styles['versions']}>
          <thead>
            <tr>
              <th scope="col">{t('ui.fieldName')}</th>
              <th scope="col">{t('ui.mine')}</th>
              <th scope="col">{t('ui.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{labels.get(name) ?? name}</th>
                <td>{show(name, form.values[name])}</td>
                <td>{show(name, stored[name])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Notice>
  )
}

const plainly = (_name: string, value: unknown): string =>
  value === null || value === undefined || value === ''
    ? '–'
    : typeof value === 'string'
      ? value
      : JSON.stringify(value)
