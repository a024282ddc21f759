/**
 * Paper for pictures that are drawn once and kept. It lies in the page's own memory: paper that lies with the graphics process is
 * blank once that has died, and the map that heals would take blank pictures from it. Throws where the browser has no 2D canvas.
 */
export function paperOf(width: number, height: number): CanvasRenderingContext2D {
  const sheet = document.createElement("canvas");
  sheet.width = width;
  sheet.height = height;
  const context = sheet.getContext("2d", { willReadFrequently: true });
  if (context === null) throw new Error(`no 2D canvas of ${width} x ${height}`);
  return context;
}
