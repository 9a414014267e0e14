/** Long runs, never part of the tests: `npm run test:soak`. Figures are printed. */
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { TEST_TAGS } from '../support/testTags.ts'

/** Daily tests, here with many more runs and with everything that each day a sample stands for. */
const DAILY = [
  'readers/fuzz', 'readers/typedReports', 'readers/roundTrip', 'readers/roundTripWord',
  'readers/hostileFiles', 'readers/formats/docx/visibleText', 'readers/formats/xlsx/shownNumbers',
  'readers/publishedShapes', 'readers/formats/json/mutatedFiles', 'readers/mutatedStructure',
  'checks/diagnosis/harmless',
  'readers/formats/docx/proveExport', 'readers/formats/docx/roundTrip', 'publish/makePackage',
  'ledger/roundTrip', 'ledger/planLedger', 'checks/composedText', 'checks/mutation', 'checks/prose/oddTexts',
  'checks/claims/readText.fuzz',
  'checks/claims/evidence.mocked',
  'store/repository/database/faults', 'writers/docx/validator', 'writers/html/validPage',
  'browser/pictures',
  'browser/backup', 'browser/openedBefore', 'browser/handedOut', 'browser/kept', 'browser/views',
  'browser/files/preview', 'browser/files/ledger', 'browser/durabilityWindows', 'browser/visibleText',
].map((name) => `tests/${name}.test.ts`)

export default defineConfig({
  plugins: [vue()],
  test: {
    include: ['tests/soak/**/*.soak.ts', ...DAILY], env: { SOAK: '1', TZ: 'America/St_Johns' },
    environment: 'node', tags: TEST_TAGS, globalSetup: 'tests/support/browser/browserSetup.ts',
    fileParallelism: false, testTimeout: 3 * 3_600_000, hookTimeout: 300_000,
    disableConsoleIntercept: true,
  },
})
