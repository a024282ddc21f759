// Before anything is painted: the theme that the page will have, so that no light desk flashes dark. The page itself works it
// out again (state/actions/preferences.ts, followLink.ts); tests/e2e/firstPaint.spec.ts holds the two together.
{
  const isTheme = (word) => word === "dark" || word === "light";
  const link = new URLSearchParams(location.hash.slice(1));
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem("guatu:preferences") ?? "null")?.theme;
  } catch {
    // Storage may be forbidden, or hold something else.
  }
  const wished = isTheme(kept) ? kept : matchMedia("(prefers-color-scheme: light)").matches ? "light" : "dark";
  const own = link.get("mode") === "wall" ? "dark" : wished;
  document.documentElement.dataset.theme = isTheme(link.get("theme")) ? link.get("theme") : own;
}
