import type { ReactNode } from 'react'

/** A part of the sheet of a figure: no landmark of its own, since the page behind may hold one of the same name. */
export function PassportPart({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="small strong">{title}</h3>
      {children}
    </div>
  )
}
