import { Drawer } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import styles from './Dialog.module.css'

type Props = { open: boolean; onClose: () => void; title: string; children: ReactNode }

/** A sheet at the side of the page: the menu of a phone, the origin of a figure. */
export function SideSheet({ open, onClose, title, children }: Props) {
  const { t } = useWords()
  return (
    <Drawer.Root
      opened={open}
      onClose={onClose}
      position="right"
      size={420}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: styles['sheet'] ?? '',
        overlay: styles['overlay'] ?? '',
        title: styles['title'] ?? '',
        body: styles['body'] ?? '',
        close: styles['close'] ?? '',
      }}
    >
      <Drawer.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Drawer.Content>
        <div className={styles['head']}>
          <Drawer.Title>{title}</Drawer.Title>
          <Drawer.CloseButton aria-label={t('ui.close')} />
        </div>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  )
}
