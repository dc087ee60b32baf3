import solid from 'vite-plugin-solid'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [solid()],
  build: { target: 'es2022' },
  test: { environment: 'node', include: ['tests/{unit,contract,sim,vectors}/**/*.test.ts'] },
})
