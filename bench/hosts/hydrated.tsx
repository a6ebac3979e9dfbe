import { hydrateRoot } from 'react-dom/client'
import { Login, root } from './login.js'

hydrateRoot(root, <Login />)
