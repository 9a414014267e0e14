/** What the build says of itself. */

/** True where a service worker lies beside the page. */
declare const __OFFLINE__: boolean
declare const __APP_VERSION__: string

declare module 'virtual:licences' {
  export const licences: { name: string; version: string; licence: string; text: string }[]
}
