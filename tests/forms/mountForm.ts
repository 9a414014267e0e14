/** A form over a real report store. */
import { mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import type { Component } from 'vue'
import type { Report } from '../../src/model/report'
import { useReportStore } from '../../src/store/report/report'
import { testNavigation } from '../support/navigation'

export interface MountedForm { form: VueWrapper; store: ReturnType<typeof useReportStore> }

/** Mounts a component with the report on the desk, attached to the page. */
export function mountForm(
  component: Component, report: Report, props: Record<string, unknown> = {},
): MountedForm {
  const pinia = createPinia()
  setActivePinia(pinia)
  const store = useReportStore()
  store.open(report)
  return {
    form: mount(component, {
      props, global: { plugins: [pinia, testNavigation()] }, attachTo: document.body,
    }),
    store,
  }
}

/** The element of a field. */
export function field(form: VueWrapper, name: string): ReturnType<VueWrapper['find']> {
  return form.find(`[data-field="${name}"]`)
}
