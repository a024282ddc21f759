import type { Plugin } from "vite";

/**
 * What the page that a server gives out may load; the browser refuses everything else.
 * Another host that data may come from is added to the connect-src line, here or in the built index.html.
 */
export const SERVED_POLICY = {
  "default-src": "'none'",
  "connect-src": "'self'",
  "script-src": "'self'",
  "style-src": "'self'",
  "worker-src": "'self' blob:",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "manifest-src": "'self'",
  "frame-src": "'none'",
  "object-src": "'none'",
  "base-uri": "'none'",
  "form-action": "'none'",
} as const;

export type Policy = Readonly<Record<keyof typeof SERVED_POLICY, string>>;

/** The page with a policy at its head, one directive a line, so that it can be read and changed in the built file. */
export function withPolicy(html: string, policy: Policy): string {
  const lines = Object.entries(policy).map(([directive, sources]) => `      ${directive} ${sources};\n`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="\n${lines.join("")}    " />`;
  const charset = /<meta charset="utf-8" ?\/?>/;
  if (!charset.test(html)) throw new Error("the page names no charset to put its policy after");
  return html.replace(charset, (first) => `${first}\n    ${meta}`);
}

/** Gives the built page its policy; the development server, which puts scripts of its own into the page, goes without. */
export function contentSecurityPolicy(): Plugin {
  return { name: "guatu:policy", apply: "build", transformIndexHtml: (html) => withPolicy(html, SERVED_POLICY) };
}
