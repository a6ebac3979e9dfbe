/**
 * Keeps what is typed or drawn in an element out of the recordings of sessions: Sentry, PostHog, Hotjar, Datadog
 * and FullStory leave out what is marked so. They would get a live secret, or who somebody is.
 */
export function unrecorded(className: string) {
  return {
    className: `${className} sentry-block ph-no-capture fs-exclude`,
    'data-sentry-block': '',
    'data-hj-suppress': '',
    'data-dd-privacy': 'hidden',
  } as const
}
