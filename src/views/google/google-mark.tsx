/** Shapes of the mark: red, blue, yellow and green. The style sheet colours them. */
const PATHS = [
  'M24 9.5c3.5 0 6.7 1.2 9.2 3.6l6.9-6.9A24 24 0 0 0 2.6 13.2l8 6.2C12.4 13.7 17.7 9.5 24 9.5Z',
  'M47 24.6c0-1.6-.2-3.1-.4-4.6H24v9h12.9a11 11 0 0 1-4.8 7.2l7.8 6C44.4 38 47 31.9 47 24.6Z',
  'M10.5 28.6a15 15 0 0 1 0-9.2l-8-6.2a24 24 0 0 0 0 21.6l8-6.2Z',
  'M24 48c6.5 0 11.9-2.1 15.9-5.8l-7.8-6A14.4 14.4 0 0 1 10.5 28.6l-8 6.2A24 24 0 0 0 24 48Z',
]

/** Mark of Google in its own colours, as its branding guidelines ask. Decorative: the text beside it names Google. */
export function GoogleMark() {
  return (
    <svg className="werify-google-mark" viewBox="0 0 48 48" aria-hidden="true">
      {PATHS.map(path => (
        <path key={path} d={path} />
      ))}
    </svg>
  )
}
