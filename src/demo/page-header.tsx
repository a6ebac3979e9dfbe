import { CHOICES } from './settings.js'

const REPOSITORY = 'https://github.com/werify/login'

/** Name of the product, what it is, and where to read on. */
export function PageHeader() {
  return (
    <header className="demo-header">
      <div className="demo-brand">
        <span className="demo-mark" aria-hidden="true">
          W
        </span>
        <h1>Werify login</h1>
        <span className="demo-badge">Simulated</span>
      </div>
      <p>
        Sign in with a one-time code or your phone. One React component, {CHOICES.backend.length} servers,{' '}
        {CHOICES.locale.length} languages.
      </p>
      <nav aria-label="Project">
        <a href={`${REPOSITORY}/blob/main/docs/gallery.md`}>Gallery</a>
        <a href={`${REPOSITORY}#readme`}>Documents</a>
        <a href={REPOSITORY}>GitHub</a>
      </nav>
    </header>
  )
}
