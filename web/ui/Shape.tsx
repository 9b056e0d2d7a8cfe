import type { ReactNode } from 'react'
import styles from './Shape.module.css'

const cut = { stroke: 'none' } as const
const drawn = { fill: 'none' } as const

/** The shapes that stand beside words, so that no state is told by colour alone. */
const shapes = {
  tick: <path d="M1 6.4 4.6 10 11 2.2" {...drawn} strokeWidth="2.2" />,
  tickUnderlined: <path d="M1 4.6 4.2 7.6 10 .8M1 11h10" {...drawn} strokeWidth="1.8" />,
  ring: <circle cx="6" cy="6" r="4.4" {...drawn} strokeWidth="1.8" />,
  ringDashed: <circle cx="6" cy="6" r="4.4" {...drawn} strokeWidth="1.8" strokeDasharray="2.3 2.3" />,
  ringDot: (
    <>
      <circle cx="6" cy="6" r="4.6" {...drawn} strokeWidth="1.6" />
      <circle cx="6" cy="6" r="2" {...cut} />
    </>
  ),
  ringHalf: (
    <>
      <circle cx="6" cy="6" r="4.6" {...drawn} strokeWidth="1.6" />
      <path d="M6 1.4a4.6 4.6 0 0 1 0 9.2z" {...cut} />
    </>
  ),
  halfDiamond: (
    <>
      <path d="M6 .8 11.2 6 6 11.2.8 6z" {...drawn} strokeWidth="1.6" />
      <path d="M6 .8V11.2L.8 6z" {...cut} />
    </>
  ),
  diamond: <path d="M6 0 12 6 6 12 0 6z" {...cut} />,
  triangle: <path d="M6 1 11.5 11H.5z" {...cut} />,
  disc: <circle cx="6" cy="6" r="4.6" {...cut} />,
  square: <rect x="1" y="1" width="10" height="10" {...cut} />,
  squareEmpty: <rect x="1.5" y="1.5" width="9" height="9" {...drawn} strokeWidth="1.6" />,
  back: <path d="M5 1.5 1.5 5 5 8.5M1.8 5h5.4a3.2 3.2 0 0 1 0 6.2H5" {...drawn} strokeWidth="1.8" />,
  cross: <path d="M1.5 1.5l9 9m0-9l-9 9" {...drawn} strokeWidth="2" />,
  dash: <path d="M1.5 6h9" {...drawn} strokeWidth="2" />,
  note: <path d="M6 1v1.8M6 4.8V11" {...drawn} strokeWidth="2.2" />,
  up: <path d="M1.5 8.5 6 3.5l4.5 5" {...drawn} strokeWidth="1.8" />,
  down: <path d="M1.5 3.5 6 8.5l4.5-5" {...drawn} strokeWidth="1.8" />,
  more: (
    <>
      <circle cx="1.6" cy="6" r="1.3" {...cut} />
      <circle cx="6" cy="6" r="1.3" {...cut} />
      <circle cx="10.4" cy="6" r="1.3" {...cut} />
    </>
  ),
} satisfies Record<string, ReactNode>

export type ShapeName = keyof typeof shapes

export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className={styles['shape']} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
