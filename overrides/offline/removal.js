/**
 * What stands in place of the service worker when the handbook keeps no copies: browsers that had one look for it at each
 * visit, find this, and lose their copies and their worker, whatever was wrong with either. No page is reloaded.
 */

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(removeAll()));

async function removeAll() {
  const prefix = `handbook:${new URL("./", self.location.href).pathname}#`;
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix));
  await Promise.all(names.map((name) => caches.delete(name)));
  await self.registration.unregister();
}
