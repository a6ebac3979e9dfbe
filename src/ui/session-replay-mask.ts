/**
 * Attributes that keep an element out of session replays, which would record a live secret or an identifier. Sentry,
 * PostHog, Hotjar, Datadog and FullStory honour them.
 */
export function sessionReplayMask(className: string) {
  return {
    className: `${className} sentry-block ph-no-capture fs-exclude`,
    'data-sentry-block': '',
    'data-hj-suppress': '',
    'data-dd-privacy': 'hidden',
  } as const
}
