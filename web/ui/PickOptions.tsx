import { Combobox, type ComboboxProps } from '@mantine/core'
import { useWords } from '#web/words/language.tsx'
import styles from './PickOptions.module.css'
import type { Option } from './SelectField.tsx'

/** Open at once, where the field is. */
export const listSettings = {
  offset: 4,
  withinPortal: false,
  floatingStrategy: 'fixed',
  transitionProps: { duration: 0 },
} as const satisfies ComboboxProps

const most = 60

type Props = { options: readonly Option[]; typed: string; label: string; chosen?: readonly string[] }

/** The open list of a PickField: at most sixty at a time, typing narrows it. */
export function PickOptions({ options, typed, label, chosen = [] }: Props) {
  const { t } = useWords()
  return (
    <Combobox.Dropdown className={styles['dropdown'] ?? ''}>
      <Combobox.Options className={styles['options'] ?? ''} aria-label={label}>
        {options.slice(0, most).map((option) => (
          <Combobox.Option
            key={option.value}
            value={option.value}
            className={styles['option'] ?? ''}
            disabled={Boolean(option.why)}
            active={chosen.includes(option.value)}
          >
            {option.label}
            {(option.why ?? option.below) && (
              <span className={styles['below']}>{option.why ?? option.below}</span>
            )}
          </Combobox.Option>
        ))}
        {options.length === 0 && (
          <Combobox.Empty className={styles['empty'] ?? ''}>{t('ui.nothingFound', { typed })}</Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox.Dropdown>
  )
}
