import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { Component, type ReactNode, Suspense } from 'react'
import { ProblemNotice } from './ProblemNotice.tsx'
import { Skeleton } from './Skeleton.tsx'

type Props = {
  children: ReactNode
  /** How many grey lines stand here meanwhile. */
  lines?: number | undefined
  /** What is drawn here; another place forgets the failure of the one before. */
  place?: string
  /** What to show when it fails, instead of a notice. */
  failed?: (failure: unknown, onRetry: () => void) => ReactNode
}

/** Draws its content when its answers are there; meanwhile a skeleton, and a notice when they do not come. */
export function Waiting({ children, lines = 4, place = '', failed = notice }: Props) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <Boundary onRetry={reset} place={place} failed={failed}>
          <Suspense fallback={<Skeleton lines={lines} />}>{children}</Suspense>
        </Boundary>
      )}
    </QueryErrorResetBoundary>
  )
}

const notice = (failure: unknown, onRetry: () => void): ReactNode => (
  <ProblemNotice problem={failure} onRetry={onRetry} />
)

type BoundaryProps = Required<Pick<Props, 'place' | 'failed' | 'children'>> & { onRetry: () => void }
type State = { failure: unknown }

/** React asks for a class here: the only one that is no error. */
class Boundary extends Component<BoundaryProps, State> {
  override state: State = { failure: null }

  static getDerivedStateFromError(failure: unknown): State {
    return { failure }
  }

  override componentDidUpdate(before: BoundaryProps): void {
    if (before.place !== this.props.place && this.state.failure !== null) this.retry()
  }

  retry = (): void => {
    this.props.onRetry()
    this.setState({ failure: null })
  }

  override render(): ReactNode {
    const { failure } = this.state
    return failure === null ? this.props.children : this.props.failed(failure, this.retry)
  }
}
