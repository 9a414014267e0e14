/** A part of the editor over a real report store and routes. */
import { mount, type DOMWrapper, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { Report } from '../../../src/model/report'
import { createNavigation } from '../../../src/navigation/navigation'
import type { Place } from '../../../src/navigation/place'
import { useIssuesStore } from '../../../src/store/findings/issues'
import { useReportStore } from '../../../src/store/report/report'

const page = { template: '<p />' }

export interface MountedEditor {
  view: VueWrapper
  report: ReturnType<typeof useReportStore>
  issues: ReturnType<typeof useIssuesStore>
  /** Places it wanted to be shown. */
  asked: Place[]
}

/** Mounts a component with the report on the desk, attached to the page. */
export function mountEditor(
  component: Component, current: Report, props: Record<string, unknown> = {},
): MountedEditor {
  const pinia = createPinia()
  setActivePinia(pinia)
  const report = useReportStore()
  report.open(current)
  const router = createRouter({ history: createMemoryHistory(), routes: [
    { path: '/', component: page }, { path: '/rules', name: 'rules', component: page },
    { path: '/report/:id/preview', name: 'preview', component: page },
    { path: '/report/:id/review', name: 'review', component: page }, {
      path: '/report/:id/total', name: 'total', component: page,
    }, { path: '/report/:id/:step?', name: 'editor', component: page },
  ] })
  const navigation = createNavigation(router)
  const asked: Place[] = []
  navigation.show = async (place) => {
    asked.push(place)
    return true
  }
  const view = mount(component, {
    props, global: { plugins: [pinia, router, navigation] }, attachTo: document.body,
  })
  return { view, report, issues: useIssuesStore(), asked }
}

/** The button of these words within a part of the page; fails where there is none. */
export function button(
  within: { findAll: DOMWrapper<Element>['findAll'] }, words: string,
): DOMWrapper<HTMLButtonElement> {
  const found = (within.findAll('button') as DOMWrapper<HTMLButtonElement>[])
    .find((candidate) => candidate.text() === words)
  if (!found) throw new Error(`no button ${words}`)
  return found
}
