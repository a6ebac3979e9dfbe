import { useState, type ReactNode } from 'react'
import { createPortal } from 'react-dom'
import type { PlaceName } from './settings.js'

interface PlaceProps {
  readonly name: PlaceName
  readonly children: ReactNode
}

/** Place of the widget in the page: some of those where hosts put it. */
export function Place({ name, children }: PlaceProps) {
  switch (name) {
    case 'page':
      return children
    case 'form':
      return <InForm>{children}</InForm>
    case 'portal':
      return <InPortal>{children}</InPortal>
    case 'shadow':
      return <InShadowRoot>{children}</InShadowRoot>
    case 'frame':
      return <InFrame>{children}</InFrame>
    case 'twice':
      return (
        <>
          <div className="demo-place">{children}</div>
          <div className="demo-place">{children}</div>
        </>
      )
  }
}

interface Children {
  readonly children: ReactNode
}

/** Form of the host, which counts its submits, and leaves the page with each. */
function InForm({ children }: Children) {
  const [count, setCount] = useState(0)
  return (
    <form className="demo-place" action="/host-form" onSubmit={() => setCount(count + 1)}>
      {children}
      {count > 0 && <p>The form of the host was submitted.</p>}
    </form>
  )
}

/** Element outside the form of the host, into which the form's React tree reaches. */
function InPortal({ children }: Children) {
  const [target, setTarget] = useState<Element | null>(null)
  return (
    <>
      <InForm>{target !== null && createPortal(children, target)}</InForm>
      <div ref={setTarget} className="demo-place" />
    </>
  )
}

function InShadowRoot({ children }: Children) {
  const [root, setRoot] = useState<ShadowRoot>()

  function attach(host: HTMLElement | null) {
    if (host === null || host.shadowRoot !== null) return
    const attached = host.attachShadow({ mode: 'open' })
    attached.append(...copyStyleSheets())
    setRoot(attached)
  }

  return (
    <div ref={attach} className="demo-place">
      {root !== undefined && createPortal(children, root)}
    </div>
  )
}

function InFrame({ children }: Children) {
  const [body, setBody] = useState<HTMLElement>()

  function handleLoad(frame: HTMLIFrameElement) {
    frame.contentDocument?.head.append(...copyStyleSheets())
    setBody(frame.contentDocument?.body)
  }

  return (
    <>
      {/* oxlint-disable-next-line react/iframe-missing-sandbox -- this page fills it, as the portal of a host does */}
      <iframe
        className="demo-place"
        title="Login"
        srcDoc="<!doctype html>"
        onLoad={event => handleLoad(event.currentTarget)}
      />
      {body !== undefined && createPortal(children, body)}
    </>
  )
}

function copyStyleSheets(): readonly Node[] {
  return [...document.head.querySelectorAll('style, link[rel="stylesheet"]')].map(sheet =>
    sheet.cloneNode(true),
  )
}
