import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [vue()],
  base: './',
  worker: { format: 'es' },
  build: { target: 'chrome87', sourcemap: false },
  server: { host: '127.0.0.1' },
  test: {
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ['tests/browser/**', 'tests/forms/**', 'tests/views/**', 'tests/ui/**', 'tests/store/**'], environment: 'node' } },
      { extends: true, test: { name: 'components', include: ['tests/{forms,views,ui,store}/**/*.test.ts'], environment: 'happy-dom', setupFiles: 'tests/support/failOnWarning.ts' } },
      {
        extends: true,
        test: {
          name: 'browser', include: ['tests/browser/**/*.test.ts'], environment: 'node', globalSetup: 'tests/support/browserSetup.ts',
          fileParallelism: false, testTimeout: 60_000, hookTimeout: 120_000,
        },
      },
    ],
    env: { TZ: 'America/St_Johns' },
  },
})
