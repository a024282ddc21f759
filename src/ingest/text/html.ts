/** Does a text begin like a web page (an error or login page that was saved in place of a file)? */
export function looksLikeHtml(text: string): boolean {
  return /^[\s\ufeff]*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(
    text.slice(0, 2000),
  );
}
