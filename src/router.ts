import {
  createRouter, createWebHashHistory, type Router, type RouteRecordRaw,
} from 'vue-router'
import { loadAgain } from './ui/loadAgain'
import LibraryView from './views/library/LibraryView.vue'

const loadEditor = () => loadAgain(() => import('./views/editor/EditorView.vue'))

/**
 * Fetches the editor's code while the clerk looks at the library; a failure is told when the editor
 * is opened.
 */
export function fetchEditorAhead(): void {
  import('./views/editor/EditorView.vue').catch(() => undefined)
}

/** The pages; all but the first are fetched when they are first opened. */
const PAGES: RouteRecordRaw[] = [
  { path: '/', name: 'library', component: LibraryView },
  {
    path: '/new', name: 'new',
    component: () => loadAgain(() => import('./views/library/NewReportView.vue')),
  },
  {
    path: '/rules', name: 'rules',
    component: () => loadAgain(() => import('./views/rules/RulesView.vue')),
  },
  {
    path: '/guide', name: 'guide',
    component: () => loadAgain(() => import('./views/guide/GuideView.vue')),
  },
  {
    path: '/about', name: 'about',
    component: () => loadAgain(() => import('./views/about/AboutView.vue')),
  },
  {
    path: '/storage', name: 'storage',
    component: () => loadAgain(() => import('./views/storage/StorageView.vue')),
  },
  {
    path: '/years', name: 'years',
    component: () => loadAgain(() => import('./views/years/YearsView.vue')),
    props: (route) => ({ agency: String(route.query.agency ?? '') }),
  },
  {
    path: '/report/:id/history', name: 'history',
    component: () => loadAgain(() => import('./views/history/HistoryView.vue')), props: true,
  },
  {
    path: '/report/:id/total', name: 'total',
    component: () => loadAgain(() => import('./views/total/TotalView.vue')), props: true,
  },
  {
    path: '/report/:id/ledger', name: 'ledger',
    component: () => loadAgain(() => import('./views/ledger/LedgerView.vue')),
    props: ({ params, query }) => ({ id: String(params.id), part: Number(query.part ?? 3) || 3 }),
  },
  {
    path: '/report/:id/preview', name: 'preview',
    component: () => loadAgain(() => import('./views/preview/PreviewView.vue')), props: true,
  },
  {
    path: '/report/:id/review', name: 'review',
    component: () => loadAgain(() => import('./views/preview/ReviewSheetView.vue')),
    props: true,
  },
  {
    path: '/import', name: 'import',
    component: () => loadAgain(() => import('./views/import/ImportView.vue')),
    props: (route) => ({ next: Number(route.query.next ?? 0) || 0 }),
  },
  {
    path: '/report/:id/:step?', name: 'editor', component: loadEditor,
    props: (route) => ({ id: String(route.params.id), step: Number(route.params.step ?? 0) }),
  },
  { path: '/:rest(.*)', redirect: '/' },
]

/** Hash addresses, so the application also works from a plain folder. */
export function createAppRouter(): Router {
  return createRouter({ history: createWebHashHistory(), routes: PAGES })
}
