import { Menu, type MenuProps } from '@mantine/core'
import { useWords } from '#web/words/language.tsx'
import buttonStyles from './Button.module.css'
import styles from './Menu.module.css'
import { Shape } from './Shape.tsx'

/** `why`: it stays in the menu, dimmed, with the reason below it. */
export type Action = { title: string; why?: string | null; onChoose: () => void }

/** The actions that a page or a row has besides its first. */
export function ActionMenu({
  actions,
  label,
  small,
}: {
  actions: readonly Action[]
  label?: string
  small?: boolean
}) {
  const { t } = useWords()
  const name = label ?? t('ui.more')
  return (
    <Menu {...menuSettings} position="bottom-end">
      <Menu.Target>
        <button
          type="button"
          aria-label={name}
          className={`${buttonStyles['button']} ${small ? buttonStyles['small'] : ''} ${styles['trigger']}`}
        >
          <Shape name="more" />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={name}>
        {actions.map((action) => (
          <Menu.Item
            key={action.title}
            aria-disabled={action.why ? true : undefined}
            closeMenuOnClick={!action.why}
            onClick={() => {
              if (!action.why) action.onChoose()
            }}
          >
            {action.title}
            {action.why && <span className={styles['why']}>{action.why}</span>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Beside its button in the page, not at its end, so that it is met where it opens. */
export const menuSettings = {
  offset: 4,
  withinPortal: false,
  floatingStrategy: 'fixed',
  withInitialFocusPlaceholder: false,
  transitionProps: { duration: 0 },
  classNames: {
    dropdown: styles['dropdown'] ?? '',
    item: styles['item'] ?? '',
    label: styles['label'] ?? '',
    divider: styles['divider'] ?? '',
  },
} as const satisfies MenuProps
