/**
 * Installable and offline after the first visit: manifest and service worker of the static site.
 */
import { VitePWA } from 'vite-plugin-pwa'
import type { PluginOption } from 'vite'

/**
 * Everything of the site is kept at the first visit; a new version waits until the clerk takes it.
 */
export function serviceWorker(): PluginOption {
  return VitePWA({
    registerType: 'prompt',
    injectRegister: false,
    manifest: {
      id: './', name: '政府信息公开年报编制工具', short_name: '年报', lang: 'zh-CN',
      display: 'standalone', start_url: './', scope: './',
      description: '编制政府信息公开工作年度报告：分步填报、表格勾稽、导出 Word，不联网也能用',
      theme_color: '#1d4f91', background_color: '#f2f1ed',
      icons: [
        { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
        { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      ],
    },
    workbox: {
      globPatterns: ['**/*.{js,css,html,png,webmanifest}'],
      globIgnores: ['keepEarlier.js'],
      importScripts: ['keepEarlier.js'],
      // What the present version does not have: an earlier one's file, for windows that still run
      // it.
      runtimeCaching: [{
        urlPattern: ({ url, sameOrigin }) => sameOrigin && url.pathname.includes('/assets/'),
        handler: async ({ request }) =>
          await caches.match(request, { ignoreSearch: true, ignoreVary: true }) ?? fetch(request),
      }],
      cleanupOutdatedCaches: true,
      clientsClaim: true,
      maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
      sourcemap: false,
    },
  })
}
