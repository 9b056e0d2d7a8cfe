import { eventRoutes } from '#server/event/routes.ts'
import { searchRoutes } from '#server/search/routes.ts'
import { sessionRoutes } from '#server/session/routes.ts'
import { targetRoutes } from '#server/target/routes.ts'
import { unitRoutes } from '#server/unit/routes.ts'

/** Every route of the API, noun by noun. */
export const bindings = [...sessionRoutes, ...searchRoutes, ...eventRoutes, ...unitRoutes, ...targetRoutes]
