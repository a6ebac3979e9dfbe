import { Auth } from '@supabase/auth-ui-react'
import { ThemeSupa } from '@supabase/auth-ui-shared'
import { createClient } from '@supabase/supabase-js'
import { createRoot } from 'react-dom/client'

const client = createClient(`${location.origin}/api`, 'key')

createRoot(document.getElementById('root')).render(
  <Auth
    supabaseClient={client}
    appearance={{ theme: ThemeSupa }}
    view="magic_link"
    providers={[]}
    showLinks={false}
  />,
)
