import { Modal } from '@mantine/core'
import { useWords } from '#web/words/language.tsx'
import styles from './Dialog.module.css'
import type { DialogProps } from './Dialog.tsx'
import { useLayer } from './layers.ts'

const widths = { narrow: 440, ordinary: 640, wide: 960 }

/** The dialog itself, with the library that holds the focus in it. */
export function DrawnDialog({ open, onClose, title, width = 'ordinary', children }: DialogProps) {
  const { t } = useWords()
  const close = useLayer(open, onClose)
  return (
    <Modal.Root
      opened={open}
      onClose={close}
      size={widths[width]}
      centered
      radius={6}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: styles['content'] ?? '',
        overlay: styles['overlay'] ?? '',
        title: styles['title'] ?? '',
        body: styles['body'] ?? '',
        close: styles['close'] ?? '',
      }}
    >
      <Modal.Overlay backgroundOpacity={1} color="var(--veil)" />
      <Modal.Content>
        <div className={styles['head']}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('ui.close')} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
