/**
 * May a project name this file? A relative path that stays inside the project's folder, or an http(s) address (whose
 * origin the loader checks); never an absolute path, a path that climbs out, or another scheme.
 */
export function staysInside(path: string): boolean {
  if (path.trim() !== path || path === "" || /[\u0000-\u001f\u007f]/.test(path)) return false;
  if (/^https?:\/\/[^/\\]/i.test(path)) return true;
  // What a server or a file system would make of an escaped dot or slash counts.
  const plain = path.replace(/%2e/gi, ".").replace(/%2f/gi, "/").replace(/%5c/gi, "\\");
  if (/^[a-z][a-z0-9+.-]*:/i.test(plain) || /^[/\\]/.test(plain)) return false;
  let depth = 0;
  for (const part of plain.split(/[/\\]/)) {
    if (part === "..") depth--;
    else if (part !== "." && part !== "") depth++;
    if (depth < 0) return false;
  }
  return depth > 0;
}
