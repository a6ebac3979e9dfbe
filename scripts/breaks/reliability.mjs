/** @satisfies {import('./breaks.mjs').Breaks} */
export const RELIABILITY = {
  'REL-01': {
    file: 'src/flow/google-flow.ts',
    from: "return event.type === 'identifier.submitted' && state.step !== 'idle' ? { step: 'idle' } : state",
    to: 'return state',
    test: 'src/flow/login-flow.test.ts',
  },
  'REL-02': {
    file: 'src/requests/start-requests.ts',
    from: 'if (!isStarted && isNeeded) void start()',
    to: 'if (!isStarted) void start()',
    test: 'src/requests/start-requests.test.ts',
  },
  'REL-03': {
    file: 'src/requests/deadline.ts',
    from: 'clearTimeout(timer)\n      document.remove',
    to: 'document.remove',
    test: 'src/requests/deadline.test.ts',
  },
  'EVENT-01': {
    file: 'src/flow/login-activity.ts',
    from: "[{ type: 'code-submitted', kind: after.challenge.identifier.kind }]",
    to: "[{ type: 'code-submitted', kind: after.challenge.identifier.kind, ...after.challenge.identifier }]",
    test: 'src/flow/login-activity.test.ts',
  },
  'REL-04': {
    file: 'src/requests/report-failure.ts',
    from: "if (store.dispatch({ type: 'attempt.failed', attempt, failure, at: Date.now() })) failed(failure)",
    to: "store.dispatch({ type: 'attempt.failed', attempt, failure, at: Date.now() })\n  failed(failure)",
    test: 'src/requests/report-failure.test.ts',
  },
  'REL-05': {
    file: 'src/requests/run-requests.ts',
    from: "window.addEventListener('pagehide', handlePageHide)",
    to: "window.addEventListener('beforeunload', handlePageHide)",
    e2e: 'e2e/security/hostile-page.spec.ts',
  },
  'REL-06': {
    file: 'src/requests/run-qr-requests.ts',
    from: 'const id = Math.random()',
    to: 'const id = 1',
    test: 'src/requests/qr-tickets.test.ts',
  },
  'REL-08': {
    file: 'src/domain/remedies.ts',
    from: "offline: { next: 'try-again', again: 'when-online' }",
    to: "offline: { next: 'try-again', again: 'at-once' }",
    test: 'src/flow/qr-flow.test.ts',
  },
  'REL-09': {
    file: 'src/requests/deadline.ts',
    from: "document.addEventListener('visibilitychange', schedule)",
    to: '',
    test: 'src/requests/deadline.test.ts',
  },
  'REL-10': {
    file: 'src/requests/run-mutations.ts',
    from: 'gcTime: 0,',
    to: 'gcTime: Infinity,',
    test: 'src/requests/stopping.test.ts',
  },
  'REL-11': {
    file: 'src/ui/use-browser-value.ts',
    from: '(subscribe, read, onServer)',
    to: '(subscribe, read, typeof document === "undefined" ? onServer : read)',
    test: 'src/widget/server-rendering.test.tsx',
  },
  'REL-12': {
    file: 'src/element/werify-login-element.ts',
    from: '.filter(({ isConnected }) => !isConnected)',
    to: '',
    test: 'src/element/werify-login-element.test.ts',
  },
  'REL-13': {
    file: 'src/requests/start-requests.ts',
    from: "&& 'attempt' in state.code",
    to: "&& state.code.step === 'requesting'",
    test: 'src/requests/start-requests.test.ts',
  },
  'REL-14': {
    file: 'src/requests/run-qr-requests.ts',
    from: 'for (const stop of stops) stop()',
    to: '',
    test: 'src/widget/long-life.test.tsx',
  },
  'REL-15': {
    file: 'src/requests/run-mutations.ts',
    from: `current?.controller.abort()
    current = attempt`,
    to: 'current = attempt',
    test: 'src/widget/whole-widget-model.test.tsx',
  },
  'FAULT-01': {
    file: 'src/requests/run-mutations.ts',
    from: 'retry: false,',
    to: 'retry: 1,',
    test: 'src/testing/faults/faults.test.ts',
  },
}
