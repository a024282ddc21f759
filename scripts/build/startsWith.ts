/** As far as it is used here, what a bundler tells of a module while it parts them into files. */
interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/**
 * Names the file of every module that an entry starts with, `name`, so that they lie in one: it packs better than the dozens that
 * a bundler makes of what late parts use too. Other modules are left to the bundler.
 */
export function startsWith(entry: string, name: string): (id: string, modules: Modules) => string | null {
  let reached: Set<string> | null = null;
  return (id, modules) => {
    if (reached === null) {
      if (modules.getModuleInfo(entry) === null) return null;
      reached = new Set([entry]);
      for (const one of reached) for (const next of modules.getModuleInfo(one)?.importedIds ?? []) reached.add(next);
    }
    return id !== entry && reached.has(id) ? name : null;
  };
}
