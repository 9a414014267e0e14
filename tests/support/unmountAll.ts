/** What a component test mounted goes with the test: the files of a worker share their modules. */
import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'

const shared = globalThis as { unmountAll?: () => void }
if (!shared.unmountAll) enableAutoUnmount((unmount) => { shared.unmountAll = unmount })
afterEach(() => shared.unmountAll?.())
