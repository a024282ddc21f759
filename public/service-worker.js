// Keeps the built files of this folder, so that the page opens with the network gone. Data is never kept here: whatever is not a
// built file goes to its server, and who asks hears what that says, or that it says nothing.
// The build writes what it made in the place of this line (scripts/build/offline.ts).
const BUILT = { version: "", entry: "", files: [] };
const { version, entry, files } = BUILT;
const scope = new URL(self.registration.scope);
const PREFIX = `guatu app ${scope.pathname} `;
const NAME = PREFIX + version;
const INDEX = new URL("index.html", scope).href;
/** A server that is away often says nothing at all. */
const PATIENCE_MS = 4000;

const known = new Set(files.map((file) => new URL(file, scope).pathname));

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));

/** A page that is of this version already may be given over to it; any other stays with what it was loaded from. */
self.addEventListener("message", ({ data }) => {
  if (data?.type === "take-over" && files.includes(data.entry)) void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== scope.origin || request.headers.has("range")) return;
  if (request.mode === "navigate") {
    if (url.pathname === scope.pathname || url.href.replace(/[?#].*$/, "") === INDEX) event.respondWith(thePage(event));
  } else if (known.has(url.pathname) || url.pathname.startsWith(`${scope.pathname}assets/`)) {
    event.respondWith(kept(request, url));
  }
});

async function keepAll() {
  const cache = await caches.open(NAME);
  await cache.addAll(files.map((file) => new Request(new URL(file, scope), { cache: "no-cache" })));
}

/** The version before stays: a page of it may still be open, and wants its late parts. */
async function forgetOthers() {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== NAME);
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await clients.claim();
}

async function kept(request, url) {
  const own = known.has(url.pathname)
    ? await caches.match(url.href, { cacheName: NAME, ignoreSearch: true })
    : undefined;
  return own ?? (await olderOf(url)) ?? fetch(request);
}

async function olderOf(url) {
  if (known.has(url.pathname)) return undefined;
  for (const name of await caches.keys()) {
    const found = name.startsWith(PREFIX) ? await caches.match(url.href, { cacheName: name }) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The server's page where it gives one: an administrator may have changed its policy. Else the one that was kept. */
async function thePage(event) {
  const asked = fetch(event.request);
  try {
    const answer = await inTime(asked);
    if (answer.status < 500) {
      if (answer.ok) event.waitUntil(renew(answer.clone()));
      return answer;
    }
    return (await keptPage()) ?? answer;
  } catch {
    return (await keptPage()) ?? asked;
  }
}

function inTime(promise) {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("silent")), PATIENCE_MS);
    promise.then(resolve, reject);
  });
}

/** A page that came by way of another address may not be given out as it is. */
async function keptPage() {
  const found = await caches.match(INDEX, { cacheName: NAME });
  return found === undefined ? undefined : new Response(found.body, { headers: found.headers });
}

async function renew(answer) {
  const { headers } = answer;
  const text = await answer.text();
  if (text.includes(entry)) await (await caches.open(NAME)).put(INDEX, new Response(text, { headers }));
}
