import { useEffect, useRef, useState } from 'react'
import type { LoginRules } from '../../mocks/service/rules.js'
import type { LoginBackend } from '../backends/login-backend.js'
import { APP_NAMES } from '../demo/app-names.js'
import type { BackendName } from '../demo/settings.js'
import { WerifyLogin, type WerifyLoginProps } from '../werify-login.js'
import type { Act } from './steps.js'
import { personAt } from './user.js'
import { openScene, type Scene } from './setup.js'
import type { GallerySettings } from './settings.js'

/** A state of the widget, and the way to it. */
export interface GalleryState {
  readonly reach: readonly (Act | readonly Act[])[]
  readonly backend: BackendName
  /** What to change about the backend, for what no server of ours is like. */
  readonly adapt: (backend: LoginBackend) => LoginBackend
  readonly rules: Partial<LoginRules>
  readonly locale: string
  readonly props: Partial<WerifyLoginProps>
  /** Whether what comes after the first screen does not load. */
  readonly isIncomplete: boolean
}

interface StageProps {
  /** Of the story. */
  readonly id: string
  readonly state: GalleryState
  readonly settings: GallerySettings
}

/** The widget in a state. What changes the way there starts it anew; all else changes what is there. */
export function Stage({ id, state, settings }: StageProps) {
  const { theme, width, dir, scenario } = settings
  const backend = settings.backend ?? state.backend
  const locale = settings.locale ?? state.locale
  return (
    <main className="gallery-stage" data-theme={theme}>
      <div className="gallery-frame" data-width={width} data-story={`${id} ${locale} ${dir ?? 'auto'}`}>
        <Play
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

interface PlayProps extends Pick<GallerySettings, 'scenario' | 'theme' | 'dir'> {
  readonly state: GalleryState
  readonly backend: BackendName
  readonly locale: string
}

function Play({ state, backend, locale, scenario, theme, dir }: PlayProps) {
  const page = useRef<HTMLDivElement>(null)
  const [scene, setScene] = useState<Scene>()
  const [progress, setProgress] = useState<'under way' | 'reached' | Error>('under way')

  useEffect(() => {
    const left = new AbortController()
    const { reach, adapt, rules, isIncomplete } = state

    async function play(): Promise<void> {
      const options = { backend, adapt, scenario, locale, rules, isIncomplete }
      const opened = await openScene(options, left.signal)
      setScene(opened)
      if (page.current === null) return
      const visit = { ...opened, person: personAt(page.current, left.signal) }
      for (const act of reach.flat()) await act(visit)
      await opened.settle()
    }

    play().then(
      () => setProgress('reached'),
      error => left.signal.aborted || setProgress(error instanceof Error ? error : new Error(String(error))),
    )
    return () => left.abort()
  }, [state, backend, locale, scenario])

  return (
    <>
      <div
        ref={page}
        data-progress={progress instanceof Error ? 'stuck' : progress}
        data-incomplete={state.isIncomplete}
      >
        {scene !== undefined && (
          <WerifyLogin
            backend={scene.backend}
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
