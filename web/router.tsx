import { createBrowserRouter, type RouteObject } from 'react-router'
import { pages, type PageRoute } from './routes.tsx'
import { FailedRoute } from './shell/FailedPage.tsx'
import { FirstRoom } from './shell/FirstRoom.tsx'
import { NotFoundPage } from './shell/NotFoundPage.tsx'
import { Shell } from './shell/Shell.tsx'
import { Skeleton } from './ui/Skeleton.tsx'

const routeOf = (page: PageRoute): RouteObject => ({
  path: page.path,
  lazy: page.load,
  HydrateFallback: Skeleton,
  ErrorBoundary: FailedRoute,
})

/** The tree of pages: those with the frame inside the shell, the big screen beside it. */
export const newRouter = () =>
  createBrowserRouter([
    {
      Component: Shell,
      HydrateFallback: Skeleton,
      children: [
        { index: true, Component: FirstRoom },
        ...pages.filter((page) => !page.bare).map(routeOf),
        { path: '*', Component: NotFoundPage },
      ],
    },
    ...pages.filter((page) => page.bare).map(routeOf),
  ])
