import { createRoot } from "react-dom/client";
import { createApp } from "./createApp.ts";
import { Page } from "./Page.tsx";
import { openFirst } from "./openFirst.ts";
import { reportErrors } from "./reportErrors.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("no #root in the page");
const app = createApp();
reportErrors(app);
createRoot(root).render(<Page app={app} />);
void openFirst(app);
