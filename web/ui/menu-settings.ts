import type { MenuProps } from '@mantine/core'
import styles from './Menu.module.css'

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
