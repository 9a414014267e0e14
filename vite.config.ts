import { availableParallelism } from 'node:os'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import type { BuildOptions, PluginOption } from 'vite'
import facts from './package.json' with { type: 'json' }
import { contentPolicy } from './build/contentPolicy.ts'
import { guide } from './build/guide.ts'
import { licences } from './build/licences.ts'
import { rulesMark } from './build/rulesMark.ts'
import { serviceWorker } from './build/serviceWorker.ts'
import { TEST_TAGS } from './tests/support/testTags.ts'
import { inlineWorker, packSingleFile, SINGLE_ENTRIES, SINGLE_FILE } from './build/singleFile.ts'

const OLDEST_BROWSER = 'chrome87'

/** The static site: `vite build`. */
const site: PluginOption[] = [
  serviceWorker(), contentPolicy({ fileName: 'index.html', own: "'self'", workers: "'self'" }),
]
/** Scripts packed into the single file. */
const packed: string[] = []
/** One page with everything in it, beside the site: `vite build --mode single`. */
const single: PluginOption[] = [
  inlineWorker(), packSingleFile(packed),
  contentPolicy({ fileName: SINGLE_FILE, own: '', workers: 'blob:', scripts: packed }),
]

const singleBuild: BuildOptions = {
  emptyOutDir: false, copyPublicDir: false, modulePreload: false, cssCodeSplit: false,
  assetsInlineLimit: Infinity, rolldownOptions: { input: SINGLE_ENTRIES },
}

/**
 * Few files instead of some 230: each costs a slow computer several milliseconds. The first load is
 * one; what pages share is put together until it is worth a file of its own (bytes before packing).
 * Put together, modules would run in another order than they are imported in: `strictExecutionOrder`.
 */
const siteBuild: BuildOptions = {
  rolldownOptions: { output: { strictExecutionOrder: true, codeSplitting: { groups: [
    { name: 'first', tags: ['$initial'], priority: 1 },
    { name: 'shared', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
  ] } } },
}

export default defineConfig(({ mode, command }) => {
  const isSingle = mode === 'single'
  const shipped = command === 'build' ? (isSingle ? single : site) : []
  return {
    plugins: [vue(), licences(), guide(), ...shipped],
    base: './',
    define: {
      __OFFLINE__: JSON.stringify(command === 'build' && !isSingle),
      __APP_VERSION__: JSON.stringify(facts.version),
      __RULES__: JSON.stringify(rulesMark()),
    },
    worker: { format: 'es' },
    build: { target: OLDEST_BROWSER, sourcemap: false, ...(isSingle ? singleBuild : siteBuild) },
    server: { host: '127.0.0.1' },
    test: {
      // Both processors where there are but two.
      maxWorkers: Math.max(2, availableParallelism() - 1),
      // All against hanging only, on a machine many times slower too; `npm run bench` measures.
      testTimeout: 300_000,
      hookTimeout: 300_000,
      expect: { poll: { timeout: 100_000 } },
      setupFiles: 'tests/support/failOnWarning.ts',
      tags: TEST_TAGS,
      projects: [
        { extends: true, test: {
          name: 'unit', include: ['tests/**/*.test.ts'],
          exclude: [
            'tests/browser/**', 'tests/{forms,navigation,store,ui,views,workspace}/**',
            'tests/**/*.mocked.test.ts',
          ],
          environment: 'node', isolate: false,
        } },
        // Tests that put another module in a module's place: for themselves alone.
        { extends: true, test: {
          name: 'mocked', include: ['tests/**/*.mocked.test.ts'], environment: 'node',
        } },
        { extends: true, test: {
          name: 'components', include: ['tests/{forms,navigation,ui,views,workspace}/**/*.test.ts'],
          exclude: ['tests/**/*.{mocked,stored}.test.ts'], environment: 'happy-dom', isolate: false,
          setupFiles: ['tests/support/failOnWarning.ts', 'tests/support/unmountAll.ts'],
        } },
        // Tests with a database: what another file's windows still write must not come to them.
        { extends: true, test: {
          name: 'stored', include: ['tests/store/**/*.test.ts', 'tests/**/*.stored.test.ts'],
          exclude: ['tests/**/*.mocked.test.ts'], environment: 'happy-dom',
          setupFiles: ['tests/support/failOnWarning.ts', 'tests/support/unmountAll.ts'],
        } },
        {
          extends: true,
          test: {
            name: 'browser', include: ['tests/browser/**/*.test.ts'],
            globalSetup: 'tests/support/browser/browserSetup.ts',
            // One browser a worker, for all its files.
            environment: 'node', isolate: false,
            // A page is waited for more than it works.
            maxWorkers: Math.max(3, availableParallelism() - 1),
            // After the others, which would slow them.
            sequence: { groupOrder: 1 }, testTimeout: 600_000,
          },
        },
      ],
      env: { TZ: 'America/St_Johns' },
    },
  }
})
