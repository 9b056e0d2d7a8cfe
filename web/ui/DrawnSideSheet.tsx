import { Drawer } from '@mantine/core'
import { useWords } from '#web/words/language.tsx'
import styles from './Dialog.module.css'
import { useLayer } from './layers.ts'
import type { SideSheetProps } from './SideSheet.tsx'

/** The sheet itself, with the library that holds the focus in it. */
export function DrawnSideSheet({ open, onClose, title, wide, children }: SideSheetProps) {
  const { t } = useWords()
  const close = useLayer(open, onClose)
  return (
    <Drawer.Root
      opened={open}
      onClose={close}
      position="right"
      size={wide ? 880 : 420}
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
