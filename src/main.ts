import './polyfills'
import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { createAppRouter, fetchEditorAhead } from './router'
import { watchBreakdowns } from './shell/breakdown'
import { keepComposingKeys } from './shell/composingKeys'
import { guardContent } from './shell/contentGuard'
import { keepOffline } from './shell/offline'
import { onIdle } from './store/window/waiting'
import './ui/tokens.css'
import './ui/base.css'

/** The page itself has told the clerk so. */
if (!(window as { isBrowserTooOld?: boolean }).isBrowserTooOld) start()

function start(): void {
  guardContent()
  keepComposingKeys()
  const app = createApp(App)
  const router = createAppRouter()
  watchBreakdowns(app, router)
  app.use(createPinia()).use(router).mount('#app')
  keepOffline().catch(() => undefined)
  onIdle(fetchEditorAhead)
}
