/** Where "Continue with Google" leads in the demo. */
export function GooglePage() {
  return (
    <main className="demo-main">
      <h1>This would be Google</h1>
      <p>The backend would send you to Google from here, and Google back. That part is not simulated yet.</p>
      <p>
        <a href="/">Back to the demo</a>
      </p>
    </main>
  )
}
