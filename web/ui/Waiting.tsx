import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, Suspense } from 'react'
import { ProblemNotice } from './ProblemNotice.tsx'
import { Skeleton } from './Skeleton.tsx'

/** Draws its content when its answers are there; meanwhile a skeleton, and a notice when they do not come. */
export function Waiting({ children, lines }: { children: ReactNode; lines?: number | undefined }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onRetry={reset}>
          <Suspense fallback={<Skeleton {...(lines ? { lines } : {})} />}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  )
}

type State = { failure: unknown }

/** React asks for a class here: the only one that is no error. */
class Boundary extends Component<{ onRetry: () => void; children: ReactNode }, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  retry = (): void => {
    this.props.onRetry()
    this.setState({ failure: null })
  }

  override render(): ReactNode {
    if (this.state.failure === null) return this.props.children
    return <ProblemNotice problem={this.state.failure} onRetry={this.retry} />
  }
}
