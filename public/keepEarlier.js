/**
 * Part of the service worker. A window that was open before a new version was
 * taken still runs the earlier one and loads further files of it when they are
 * first needed: those are kept beside the new ones until no window can ask.
 */
/* global clients, registration */
'use strict'

const EARLIER = `nianbao-earlier-${registration.scope}#`
/** Windows older than this many versions are asked to load anew by what they cannot load. */
const MOST_VERSIONS = 2

const earlierNames = async () => (await caches.keys())
  .filter((name) => name.startsWith(EARLIER))
  .sort((a, b) => numberOf(a) - numberOf(b))
const numberOf = (name) => Number(name.slice(EARLIER.length))

/** Before the new version's files push those of the present one out. */
async function keepPresent() {
  const present = (await caches.keys())
    .find((name) => name.includes('-precache-') && name.endsWith(registration.scope))
  if (!present) return
  const names = await earlierNames()
  const last = names[names.length - 1]
  const [from, to] =
    await Promise.all([
      caches.open(present), caches.open(EARLIER + (last ? numberOf(last) + 1 : 1)),
    ])
  for (const request of await from.keys()) {
    const response = /\/assets\//.test(request.url) && await from.match(request)
    if (response) await to.put(request.url, response)
  }
}

/** All of them where no window is open: whoever opens one now gets the new version. */
async function forgetOutdated() {
  const windows = await clients.matchAll({ type: 'window', includeUncontrolled: true })
  const names = await earlierNames()
  const outdated = windows.length > 0 ? names.slice(0, -MOST_VERSIONS) : names
  await Promise.all(outdated.map((name) => caches.delete(name)))
}

// A full disk keeps no earlier version, and no new one from coming.
self.addEventListener('install', (event) => event.waitUntil(keepPresent().catch(() => undefined)))
self.addEventListener(
  'activate', (event) => event.waitUntil(forgetOutdated().catch(() => undefined)),
)
