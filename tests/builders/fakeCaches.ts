/** A browser's store of answers, as far as it is used. */
export class FakeCaches {
  readonly stores = new Map<string, Map<string, Response>>();
  isFull = false;
  keys = () => Promise.resolve([...this.stores.keys()]);
  delete = (name: string) => Promise.resolve(this.stores.delete(name));
  open(name: string) {
    const store = this.stores.get(name) ?? new Map<string, Response>();
    this.stores.set(name, store);
    return Promise.resolve({
      put: (key: string, response: Response) =>
        this.isFull
          ? Promise.reject(new DOMException("full", "QuotaExceededError"))
          : Promise.resolve(void store.set(key, response)),
      match: (key: string) => Promise.resolve(store.get(key)?.clone()),
      delete: (key: string) => Promise.resolve(store.delete(key)),
      keys: () => Promise.resolve([...store.keys()]),
    });
  }
}
