import type { Passage } from '../layout/passages.ts'
import type { Table } from './table.ts'

/** The cells that name who leads and who joins, as passages in which bodies are sought. */
export const listTableBodies = (tables: readonly Table[]): Passage[] =>
  tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      [row.cells.get('lead'), row.cells.get('cooperation')]
        .filter((cell) => cell !== undefined)
        .map((sentence): Passage => ({
          sentence,
          paragraph: row.paragraph,
          index: 0,
          section: 'plain',
          isUnderHeading: false,
          isBullet: false,
          isInDocument: true,
          heading: null,
        })),
    ),
  )
