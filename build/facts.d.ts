/** What the build says of itself. */

/** True where a service worker lies beside the page. */
declare const __OFFLINE__: boolean
declare const __APP_VERSION__: string
/** Changes with the rules: what was counted by others is counted again. */
declare const __RULES__: string

declare module 'virtual:licences' {
  export const licences: { name: string; version: string; licence: string; text: string }[]
}

declare module 'virtual:guide' {
  // An ambient module has no other way to name a type of a file.
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports
  export const guide: import('../src/views/guide/guideTopic').GuideTopic[]
}
