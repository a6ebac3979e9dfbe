import type { NextConfig } from 'next'

const nextConfig: NextConfig = {
  cacheComponents: true,
  partialPrefetching: true,
  // This host lies inside of another package.
  turbopack: { root: import.meta.dirname },
}

export default nextConfig
