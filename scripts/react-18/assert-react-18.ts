import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { expect } from 'vitest'

// A setup that lets no test run under another React.

for (const each of [version, domVersion]) expect(each).toMatch(/^18\./)
