import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useWords } from '#web/words/language.tsx'
import styles from './Dialog.module.css'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  width?: 'narrow' | 'ordinary' | 'wide'
  children: ReactNode
}

const widths = { narrow: 440, ordinary: 640, wide: 960 }

/** A page laid over the page, for one short thing. Escape and the button close it; the focus goes back. */
export function Dialog({ open, onClose, title, width = 'ordinary', children }: Props) {
  const { t } = useWords()
  return (
    <Modal.Root
      opened={open}
      onClose={onClose}
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
