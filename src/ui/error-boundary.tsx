import { Component, type ReactNode } from 'react'

interface ErrorBoundaryProps {
  /** Takes the place of children that threw, until the boundary gets another `key`. */
  readonly fallback: ReactNode
  /** Called once the fallback is there. React writes the error to the console by itself. */
  readonly onError?: () => void
  readonly children: ReactNode
}

/** Keeps an error of its children to itself. Without it React would unmount the page of the host. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly hasFailed: boolean }> {
  override readonly state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onError?.()
  }

  override render() {
    return this.state.hasFailed ? this.props.fallback : this.props.children
  }
}
