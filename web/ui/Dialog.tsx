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
    <Modal
      opened={open}
      onClose={onClose}
      title={title}
      size={widths[width]}
      centered
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      overlayProps={{ color: 'var(--veil)', backgroundOpacity: 1 }}
      classNames={{
        content: styles['content'] ?? '',
        header: styles['header'] ?? '',
        title: styles['title'] ?? '',
        body: styles['body'] ?? '',
        close: styles['close'] ?? '',
        overlay: styles['overlay'] ?? '',
      }}
    >
      {children}
    </Modal>
  )
}
