import { useEffect, useRef, useState } from 'react'
import type { LoginRules } from '../../mocks/service/rules.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { APP_NAMES } from '../demo/app-names.js'
import { toStyle, toTokens } from '../demo/look.js'
import type { BackendName } from '../demo/settings.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'
import type { GallerySettings } from './settings.js'
import { setUp, type Setup } from './setup.js'
import type { Step } from './steps.js'
import { createUser } from './user.js'

/** A state of the widget, and the steps that lead to it. */
export interface GalleryState {
  readonly steps: readonly (Step | readonly Step[])[]
  readonly backend: BackendName
  /** Changes the backend, for a state that no backend of the package has. */
  readonly adapt: (backend: LoginBackend) => LoginBackend
  readonly rules: Partial<LoginRules>
  readonly locale: string
  readonly props: Partial<WerifyLoginProps>
  /** The parts of the widget that come after the first screen do not load. */
  readonly isMissingParts: boolean
  /** The device has a touch screen, as a phone has. */
  readonly isTouchScreen: boolean
}

interface StageProps {
  /** Id of the story. */
  readonly id: string
  readonly state: GalleryState
  readonly settings: GallerySettings
}

/**
 * The page around the widget in a state. A setting that changes the way to the state starts from the beginning; the
 * other ones change the widget that is there.
 */
export function Stage({ id, state, settings }: StageProps) {
  const { theme, width, dir, scenario } = settings
  const backend = settings.backend ?? state.backend
  const locale = settings.locale ?? state.locale
  return (
    <main className="gallery-stage" data-theme={theme} style={toStyle(toTokens(settings))}>
      <div className="gallery-frame" data-width={width} data-story={`${id} ${locale} ${dir ?? 'auto'}`}>
        <StatePlayer
          key={`${id} ${backend} ${locale} ${scenario}`}
          state={state}
          backend={backend}
          locale={locale}
          scenario={scenario}
          theme={theme}
          dir={dir}
        />
      </div>
    </main>
  )
}

interface StatePlayerProps extends Pick<GallerySettings, 'scenario' | 'theme' | 'dir'> {
  readonly state: GalleryState
  readonly backend: BackendName
  readonly locale: string
}

/** The widget, on its way to a state. `data-progress` says how far it has come. */
function StatePlayer({ state, backend, locale, scenario, theme, dir }: StatePlayerProps) {
  const page = useRef<HTMLDivElement>(null)
  const [setup, setSetup] = useState<Setup>()
  const [progress, setProgress] = useState<'under way' | 'reached' | Error>('under way')

  useEffect(() => {
    const unmounted = new AbortController()
    const { steps, adapt, rules, isMissingParts, isTouchScreen } = state

    async function play(): Promise<void> {
      const options = { backend, adapt, scenario, locale, rules, isMissingParts, isTouchScreen }
      const ready = await setUp(options, unmounted.signal)
      setSetup(ready)
      if (page.current === null) return
      const context = { ...ready, user: createUser(page.current, unmounted.signal) }
      for (const step of steps.flat()) await step(context)
      await ready.finish()
    }

    play().then(
      () => setProgress('reached'),
      error =>
        unmounted.signal.aborted || setProgress(error instanceof Error ? error : new Error(String(error))),
    )
    return () => unmounted.abort()
  }, [state, backend, locale, scenario])

  return (
    <>
      <div
        ref={page}
        data-progress={progress instanceof Error ? 'stuck' : progress}
        data-missing-parts={state.isMissingParts}
      >
        {setup !== undefined && (
          <WerifyLogin
            backend={setup.backend}
            appName={APP_NAMES[backend]}
            resume={false}
            onSuccess={() => {}}
            {...state.props}
            theme={theme}
            locale={locale}
            dir={dir}
          />
        )}
      </div>
      {progress instanceof Error && (
        <p className="gallery-note">This is how far it came with these settings. {progress.message}</p>
      )}
    </>
  )
}
