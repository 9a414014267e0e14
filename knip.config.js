/**
 * What nothing uses: `npm run knip`. The first run takes everything into account, tests and scripts
 * too: no export that only its own file uses. The second (`--production`) leaves the tests out: no
 * export for them alone; what its own file uses as well may be tested by itself.
 */
const isProduction = process.argv.includes('--production')

export default {
  entry: [
    'src/cli/report.ts!',
    'build/*.{ts,mjs}!',
    'src/**/*Worker.ts!',
    'public/*.js!',
    'scripts/*.{ts,mjs}!',
    'tests/**/*.{test,bench,soak}.ts',
    'tests/{bench,soak}/*.config.ts',
  ],
  project: [
    'src/**/*.{ts,vue}!', 'build/**/*.{ts,mjs}!', '{scripts,tests}/**/*.{ts,mts,mjs}', '*.{js,ts}',
  ],
  ignoreExportsUsedInFile: isProduction,
  // Browsers, faces for them, a peer of the bench and programs of the machine, each opened by its path.
  ignoreDependencies: [
    '@fontsource/noto-sans-sc', '@fontsource/noto-serif-sc', '@sparticuz/chromium',
    'chrome-aws-lambda', 'hyperformula',
  ],
  ignoreBinaries: ['pdftotext', 'pdftoppm', 'soffice'],
}
