// House style as rules; ARCHITECTURE.md says why. Layers and cycles are the architecture test's.
import js from '@eslint/js'
import vue from 'eslint-plugin-vue'
import { defineConfig } from 'eslint/config'
import globals from 'globals'
import regexp from 'eslint-plugin-regexp'
import typescript from 'typescript-eslint'
import vueParser from 'vue-eslint-parser'
import { houseRules } from './build/houseRules.mjs'

const lines = (max) => ['error', { max, skipBlankLines: false, skipComments: false }]

const noDefaultExport = [
  'error',
  {
    selector: 'ExportDefaultDeclaration',
    message: 'Export by name; only .vue files have a default export.',
  },
]

/** A test that looks at a clock, or waits for a time to pass, fails on a slower machine. */
const noClock = [
  ['MemberExpression[object.name=/^(performance|Date)$/][property.name="now"]', 'looks at a clock'],
  [
    'MemberExpression[property.name=/^(hrtime|waitForTimeout|cpuUsage)$/]',
    'looks at a clock, or waits for a time',
  ],
  ['CallExpression[callee.name=/^set(Timeout|Interval)$/][arguments.length>1]', 'waits for a time'],
  [
    'CallExpression[callee.property.name=/^set(Timeout|Interval)$/][arguments.length>1]',
    'waits for a time',
  ],
  ['ImportDeclaration[source.value=/^(node:)?timers/]', 'waits for a time'],
  [
    'CallExpression[callee.property.name=/^toBe(Less|Greater)Than/]:has('
    + 'Identifier[name=/^(time|times|timed|elapsed|spent|duration|took)$|Ms$|_MS$/])',
    'holds an absolute time',
  ],
].map(([selector, fault]) => ({
  selector,
  message: `A test never ${fault}: wait for a condition, count steps, compare growth `
    + `(tests/support/growth.ts), or measure in tests/bench.`,
}))

/**
 * Where clocks and waiting are the matter itself: measurements, long runs, and the pauses between a
 * clerk's keys.
 */
const MAY_USE_CLOCKS = [
  'tests/bench/**', 'tests/soak/**',
  'tests/support/{doubling,growth,files/readMeasured}.ts',
  'tests/support/browser/{killRounds,killableBrowser,windowDuel}.ts',
]

const houseStyle = {
  complexity: ['error', 10],
  curly: ['error', 'multi-line'],
  eqeqeq: 'error',
  'max-params': ['error', 3],
  'no-console': 'error',
  'no-restricted-syntax': noDefaultExport,
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
  'object-shorthand': 'error',
  'prefer-const': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': [
    'error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
  ],
}

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', 'tests/output/'] },
  js.configs.recommended,
  typescript.configs.recommended,
  vue.configs['flat/recommended'],
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ['**/*.ts', '**/*.vue'], rules: houseStyle },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': lines(310),
      'max-lines-per-function': ['error', { max: 55, skipBlankLines: true, skipComments: true }],
    },
  },
  // Every pattern takes time in proportion to its text. Those put together from parts are the
  // growth test's.
  {
    files: ['src/**/*.{ts,vue}', 'scripts/**', 'build/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  { files: ['src/templates/**/*.ts'], rules: { 'max-lines': lines(350) } },
  { plugins: { house: houseRules } },
  { rules: { 'house/line-width': 'error' } },
  { files: ['src/**'], rules: { 'house/pattern-length': 'error' } },
  {
    files: ['**/*.vue'],
    languageOptions: {
      parser: vueParser, parserOptions: { parser: typescript.parser, sourceType: 'module' },
    },
    rules: {
      'max-lines': lines(200),
      'no-undef': 'off',
      'no-restricted-syntax': 'off',
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/component-name-in-template-casing': ['error', 'PascalCase'],
      'vue/define-emits-declaration': ['error', 'type-based'],
      'vue/define-props-declaration': ['error', 'type-based'],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off',
      // Line breaks in templates are the author's.
      'vue/first-attribute-linebreak': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/html-indent': 'off',
      'vue/html-self-closing': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/singleline-html-element-content-newline': 'off',
    },
  },
  {
    files: ['tests/**/*.ts', 'scripts/**'],
    languageOptions: { globals: { ...globals.node } },
    rules: { 'no-console': 'off', 'max-lines': lines(445) },
  },
  {
    files: ['tests/**/*.ts'], ignores: MAY_USE_CLOCKS,
    rules: { 'no-restricted-syntax': [...noDefaultExport, ...noClock] },
  },
  // Tools ask for a default export.
  {
    files: ['*.config.{js,ts}', 'tests/{bench,soak}/*.config.ts'],
    languageOptions: { globals: globals.node },
    rules: { 'no-restricted-syntax': 'off' },
  },
)
