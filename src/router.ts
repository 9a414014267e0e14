import { createRouter, createWebHashHistory, type Router } from 'vue-router'
import EditorView from './views/editor/EditorView.vue'
import LibraryView from './views/library/LibraryView.vue'

/** Hash addresses, so the application also works from a plain folder. */
export function createAppRouter(): Router {
  return createRouter({
    history: createWebHashHistory(),
    routes: [
      { path: '/', name: 'library', component: LibraryView },
      { path: '/new', name: 'new', component: () => import('./views/library/NewReportView.vue') },
      { path: '/rules', name: 'rules', component: () => import('./views/rules/RulesView.vue') },
      { path: '/report/:id/preview', name: 'preview', component: () => import('./views/preview/PreviewView.vue'), props: true },
      { path: '/import', name: 'import', component: () => import('./views/import/ImportView.vue'), props: (route) => ({ next: Number(route.query.next ?? 0) || 0 }) },
      { path: '/report/:id/:step?', name: 'editor', component: EditorView, props: (route) => ({ id: String(route.params.id), step: Number(route.params.step ?? 0) }) },
      { path: '/:rest(.*)', redirect: '/' },
    ],
  })
}
