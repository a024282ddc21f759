import { z } from "zod";

// Compiled checks need eval, which the page's Content-Security-Policy forbids; a schema looks for it as soon as it is made.
z.config({ jitless: true });

export { z };
