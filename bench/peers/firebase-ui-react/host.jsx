import { initializeUI } from '@firebase-oss/ui-core'
import { EmailLinkAuthScreen, FirebaseUIProvider } from '@firebase-oss/ui-react'
import '@firebase-oss/ui-styles/dist.min.css'
import { initializeApp } from 'firebase/app'
import { createRoot } from 'react-dom/client'

const app = initializeApp({ apiKey: 'key', authDomain: 'app.invalid', projectId: 'app' })

createRoot(document.getElementById('root')).render(
  <FirebaseUIProvider ui={initializeUI({ app })}>
    <EmailLinkAuthScreen />
  </FirebaseUIProvider>,
)
