import { expressionBuilder } from 'kysely'
import type { Tables } from '#db/types.ts'

/** Builds what is selected beside each row of the ledger under the alias `o`, so that a list of lists is one statement. */
export const ledger = expressionBuilder<Tables & { o: Tables['obligation'] }, 'o'>()
