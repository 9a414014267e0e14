/** The way to places of a report for components without the whole application around them. */
import { createMemoryHistory, createRouter } from 'vue-router'
import { createNavigation, type Navigation } from '../../src/navigation/navigation'

const page = { template: '<p />' }

/** As main.ts makes it, over the one route it goes to. */
export function testNavigation(): Navigation {
  return createNavigation(createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: page },
      { path: '/report/:id/:step?', name: 'editor', component: page },
    ],
  }))
}
