/** Id of {@link NoGoogle}, where the link to Google leads on a static host. */
export const NO_GOOGLE = 'no-google'

/** Answer to a press on the link to Google, hidden until then by the style sheet. */
export function NoGoogle() {
  return (
    <p id={NO_GOOGLE} className="demo-no-google">
      Google can’t be simulated on a static host. Run <code>npm run dev</code> to try it.
    </p>
  )
}
