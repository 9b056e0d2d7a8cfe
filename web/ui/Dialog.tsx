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
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay className={styles['overlay'] ?? ''} backgroundOpacity={1} color="var(--veil)" />
      <Modal.Content className={styles['content'] ?? ''} radius={6}>
        <div className={styles['head']}>
          <Modal.Title className={styles['title'] ?? ''}>{title}</Modal.Title>
          <Modal.CloseButton className={styles['close'] ?? ''} aria-label={t('ui.close')} />
        </div>
        <Modal.Body className={styles['body'] ?? ''}>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
